using System.Collections.Concurrent;
using System.Globalization;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Http;

namespace InsConformance.Lps.Reference.Patients;

/// <summary>The identities, in memory. Changes of one identity wait for each other, reads never wait. Thread-safe.</summary>
internal sealed class PatientStore
{
    private readonly ConcurrentDictionary<string, Slot> _slots = new(StringComparer.Ordinal);
    private long _count;

    /// <summary>Keeps what <paramref name="create"/> makes of a new id.</summary>
    public PatientRecord Add(Func<string, PatientRecord> create)
    {
        var id = "P" + Interlocked.Increment(ref _count).ToString("000000", CultureInfo.InvariantCulture);
        var patient = create(id);
        _slots[id] = new Slot(patient);
        return patient;
    }

    /// <summary>Every identity, the oldest first.</summary>
    public IReadOnlyList<PatientRecord> All() => [.. _slots.Values.Select(s => s.Patient).OrderBy(p => p.Id, StringComparer.Ordinal)];

    public PatientRecord Get(string id) => Find(id).Patient;

    /// <summary>Runs one change alone on an identity; what it throws leaves the identity as it was.</summary>
    public async Task<T> ChangeAsync<T>(string id, Func<PatientRecord, Task<(PatientRecord Patient, T Answer)>> change, CancellationToken ct)
    {
        var slot = Find(id);
        await slot.Gate.WaitAsync(ct);
        try
        {
            var (patient, answer) = await change(slot.Patient);
            slot.Patient = patient;
            return answer;
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    private Slot Find(string id) => _slots.TryGetValue(id, out var slot)
        ? slot
        : throw new LpsProblemException(404, LpsProblemCodes.IdentityUnknown, "Identité inconnue", $"Aucune identité « {id} » dans ce logiciel.");

    private sealed class Slot(PatientRecord patient)
    {
        // Never waited on through its handle, so it holds nothing to dispose of.
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public PatientRecord Patient { get => Volatile.Read(ref patient); set => Volatile.Write(ref patient, value); }
    }
}
