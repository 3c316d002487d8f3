using InsConformance.Foundation;

namespace InsConformance.InsiMock.People.Checking;

/// <summary>A person, and where they stand.</summary>
/// <param name="Person">The person.</param>
/// <param name="Place">File, and line in a YAML file.</param>
/// <param name="Record">Number in a compact file, from 1, or <see langword="null"/>.</param>
internal readonly record struct CheckedPerson(Person Person, Place Place, int? Record)
{
    public PopulationFinding Finding(string code, bool isError, string message) => new(code, isError, Place, Record, Person.Id, message);

    public override string ToString() => Record is { } record ? $"{Place} (person {record})" : Place.ToString();
}
