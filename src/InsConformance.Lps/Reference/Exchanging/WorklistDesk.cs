using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Exchanging;

/// <summary>What a person must look at, with the alert on the identity (Ségur va1.08, va1.12). Thread-safe.</summary>
internal sealed class WorklistDesk(Func<bool, bool> lists, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private readonly List<WorklistEntry> _entries = [];

    public void Add(bool isDue, string text, string? identityId)
    {
        if (!lists(isDue))
            return;
        lock (_gate)
            _entries.Add(new WorklistEntry(clock.GetUtcNow(), text, identityId));
    }

    public Worklist Read()
    {
        lock (_gate)
            return new Worklist([.. _entries]);
    }
}
