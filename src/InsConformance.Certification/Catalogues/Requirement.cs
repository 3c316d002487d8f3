using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Catalogues;

/// <summary>The upper level of a catalogue: one rule, or one numbered test.</summary>
/// <param name="Id">Id, unique at this level of the catalogue, e.g. <c>2.03</c>.</param>
/// <param name="Title">Short French title.</param>
/// <param name="Scenarios">At least one, unless <see cref="WithoutScenario"/> says why there is none.</param>
public sealed record Requirement(string Id, string Title, IReadOnlyList<RequirementScenario> Scenarios)
{
    /// <summary>The id as the authority publishes it. Differs from <see cref="Id"/> where one published id names two requirements.</summary>
    public string PublishedId { get; init; } = Id;

    /// <summary>The rule in French, when a scenario's statements do not say it all.</summary>
    public string? Statement { get; init; }

    /// <summary>French: why nothing has to be shown, e.g. a deadline; <see langword="null"/> when there are scenarios.</summary>
    public string? WithoutScenario { get; init; }

    /// <summary>Block of the requirement set, when it has blocks.</summary>
    public string? Bloc { get; init; }

    /// <summary>Where the authority's own register says the requirement stands, e.g. <c>approuvée</c>.</summary>
    public string? Status { get; init; }

    /// <summary>The parts of the set that hold it, e.g. <c>BIO</c>, each with its number there when known (<c>BIO 07</c>).</summary>
    public IReadOnlyList<string> Perimeters { get; init; } = [];

    /// <summary>Profiles it belongs to; a scenario may say otherwise. Empty: every product.</summary>
    public IReadOnlyList<string> Profiles { get; init; } = [];

    /// <summary>Columns of an imported workbook that mean nothing to this program, by header.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = NoExtra;

    /// <summary>Where the rule was read.</summary>
    public required string Source { get; init; }

    /// <summary>How sure the rule is.</summary>
    public required EvidenceMark Evidence { get; init; }

    /// <summary>Where it is written in the catalogue file.</summary>
    public required Place Place { get; init; }

    internal static IReadOnlyDictionary<string, string> NoExtra { get; } = new Dictionary<string, string>();
}
