namespace InsConformance.InsiMock.People.Checking;

/// <summary>Collects findings; keeps the first ones, counts all. Not thread-safe.</summary>
internal sealed class Findings
{
    private readonly List<PopulationFinding> _kept = [];
    private int _errors;
    private int _notices;

    public void Add(PopulationFinding finding)
    {
        if (finding.IsError)
            _errors++;
        else
            _notices++;
        if (_kept.Count < PopulationReport.MaxFindings)
            _kept.Add(finding);
    }

    public PopulationReport Report(IReadOnlyList<string> files, int people) => new(files, people, _errors, _notices, _kept);
}
