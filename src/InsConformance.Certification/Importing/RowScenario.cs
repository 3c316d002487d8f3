namespace InsConformance.Certification.Importing;

/// <summary>A scenario while its rows are read.</summary>
internal sealed record RowScenario(RowRequirement Requirement, string Id, string PublishedId, string Text, string Cell)
{
    public List<string> Profiles { get; } = [];

    public Dictionary<string, string> Extra { get; } = new(StringComparer.Ordinal);

    public List<RowProof> Proofs { get; } = [];
}
