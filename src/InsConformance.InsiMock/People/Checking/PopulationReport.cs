namespace InsConformance.InsiMock.People.Checking;

/// <summary>What a check of population files found.</summary>
/// <param name="Files">The files read, in order.</param>
/// <param name="People">Number of people.</param>
/// <param name="Errors">Number of findings that are errors.</param>
/// <param name="Notices">Number of the others.</param>
/// <param name="Findings">The first <see cref="MaxFindings"/>, in file order.</param>
public sealed record PopulationReport(IReadOnlyList<string> Files, int People, int Errors, int Notices, IReadOnlyList<PopulationFinding> Findings)
{
    /// <summary>Findings past this number are counted, not kept.</summary>
    public const int MaxFindings = 1_000;
}
