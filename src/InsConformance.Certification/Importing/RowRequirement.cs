namespace InsConformance.Certification.Importing;

/// <summary>A requirement while its rows are read.</summary>
internal sealed record RowRequirement(string Id, string PublishedId, string Statement, string Cell)
{
    public string Section { get; init; } = "";

    public string SectionId { get; init; } = "";

    public string Bloc { get; init; } = "";

    public string Function { get; init; } = "";

    public string Status { get; init; } = "";

    public List<string> Perimeters { get; } = [];

    public List<string> Profiles { get; } = [];

    public Dictionary<string, string> Extra { get; } = new(StringComparer.Ordinal);

    public List<RowScenario> Scenarios { get; } = [];
}
