namespace InsConformance.InsiMock.Hosting;

/// <summary>Failures of the mock itself, so that a run does not blame the LPS for them. Thread-safe.</summary>
internal sealed class InternalErrors
{
    // The first ones tell why; a client that repeats its call for hours must not fill the memory.
    private const int MostKept = 1000;

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
        {
            if (_errors.Count < MostKept)
                _errors.Add(error);
        }
    }

    public void Clear()
    {
        lock (_gate)
            _errors.Clear();
    }
}
