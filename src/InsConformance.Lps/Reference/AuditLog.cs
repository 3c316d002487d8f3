using InsConformance.Identity.Statuses;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Patients;

namespace InsConformance.Lps.Reference;

/// <summary>The audit trail: what acts left of themselves, through the rule that says what is written. Thread-safe.</summary>
internal sealed class AuditLog(TimeProvider clock, Func<AuditEntry, AuditEntry?> trace)
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
            var entry = new AuditEntry(_entries.Count + 1, clock.GetUtcNow(), NameOf(user), what, identityId);
            if (trace(details?.Invoke(entry) ?? entry) is { } written)
                _entries.Add(written);
        }
    }

    /// <summary>A change of status, if there is one (DMN INS 17).</summary>
    public void AddStatus(PatientRecord before, PatientRecord after, string? user)
    {
        if (before.Status != after.Status)
            Add(AuditEvent.StatusChanged, after.Id, user, e => e with { Changes = [new FieldChange("status", before.Status.Code(), after.Status.Code())] });
    }

    /// <summary>The user as the trail names them.</summary>
    public static string NameOf(string? user) => string.IsNullOrWhiteSpace(user) ? DefaultUser : user;

    public AuditTrail Read()
    {
        lock (_gate)
            return new AuditTrail([.. _entries]);
    }
}
