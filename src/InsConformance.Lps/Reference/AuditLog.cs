using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference;

/// <summary>The audit trail. Thread-safe.</summary>
internal sealed class AuditLog(TimeProvider clock)
{
    /// <summary>Who acts when the driver does not say.</summary>
    private const string DefaultUser = "utilisateur";

    private readonly Lock _gate = new();
    private readonly List<AuditEntry> _entries = [];

    /// <summary>Adds an entry; its number and time are set here.</summary>
    public void Add(AuditEvent what, string? identityId, string? user, Func<AuditEntry, AuditEntry>? details = null)
    {
        lock (_gate)
        {
            var who = string.IsNullOrWhiteSpace(user) ? DefaultUser : user;
            var entry = new AuditEntry(_entries.Count + 1, clock.GetUtcNow(), who, what, identityId);
            _entries.Add(details?.Invoke(entry) ?? entry);
        }
    }

    public AuditTrail Read()
    {
        lock (_gate)
            return new AuditTrail([.. _entries]);
    }
}
