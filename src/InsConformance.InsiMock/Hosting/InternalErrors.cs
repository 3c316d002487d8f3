namespace InsConformance.InsiMock.Hosting;

/// <summary>Failures of the mock itself, so that a run does not blame the LPS for them. Thread-safe.</summary>
internal sealed class InternalErrors
{
    private readonly Lock _gate = new();
    private readonly List<Exception> _errors = [];

    public IReadOnlyList<Exception> Snapshot()
    {
        lock (_gate)
            return [.. _errors];
    }

    public void Add(Exception error)
    {
        lock (_gate)
            _errors.Add(error);
    }

    public void Clear()
    {
        lock (_gate)
            _errors.Clear();
    }
}
