using System.Globalization;
using InsConformance.Foundation;

namespace InsConformance.InsiMock.People.Checking;

/// <summary>Something to know about a population file.</summary>
/// <param name="Code">Stable kebab-case code: <c>wrong-key</c>, <c>declared-wrong-key</c>, <c>duplicate-id</c>, <c>duplicate-matricule</c>,
/// <c>duplicate-traits</c>, <c>not-fictitious</c>, <c>wrong-form</c> or <c>unreadable</c>.</param>
/// <param name="IsError">Whether the population should not be used so; otherwise it is told for information.</param>
/// <param name="Place">File, and line in a YAML file.</param>
/// <param name="Record">Number of the person in a compact file, from 1, or <see langword="null"/>.</param>
/// <param name="Id">Id of the person, or <see langword="null"/> when it could not be read.</param>
/// <param name="Message">What is wrong, without any number that could be someone's.</param>
public sealed record PopulationFinding(string Code, bool IsError, Place Place, int? Record, string? Id, string Message)
{
    /// <summary>On one line, the place first.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{Place}{(Record is { } record ? $" (person {record})" : "")}: {Code}: {(Id is null ? "" : Id + ": ")}{Message}");
}
