using InsConformance.Foundation;
using InsConformance.InsiMock.Stubs.Json;
using InsConformance.InsiMock.Stubs.Matching;

namespace InsConformance.InsiMock.Stubs;

/// <summary>The mappings in force, in the order in which they are tried, with the states of their scenarios. Thread-safe.</summary>
internal sealed class StubStore
{
    private const int MaxMappings = 1000;
    private const int MaxRetired = 1000;
    private const long MaxBytes = 64 * 1024 * 1024;

    private readonly Lock _gate = new();
    private readonly IdSource _ids = new();
    private readonly ScenarioStates _scenarios = new();

    // Mappings that are gone, for the journal of what they answered; the oldest are forgotten.
    private readonly Queue<StubMapping> _retired = new();
    private volatile StubMapping[] _mappings = [];
    private long _order;

    public bool IsEmpty => _mappings.Length == 0;

    /// <summary>All mappings, first the one that is tried first.</summary>
    public IReadOnlyList<StubMapping> All => _mappings;

    public StubMapping? Find(Guid id) => Array.Find(_mappings, m => m.Id == id);

    /// <summary>A mapping in force, or one that is gone and still remembered.</summary>
    public StubMapping? Remembered(Guid id)
    {
        if (Find(id) is { } mapping)
            return mapping;
        lock (_gate)
            return _retired.LastOrDefault(m => m.Id == id);
    }

    /// <summary>Adds a mapping.</summary>
    /// <exception cref="StubRefusedException">It cannot be served, its id is taken, or there are too many.</exception>
    public StubMapping Add(JsonPlace place)
    {
        var mapping = StubMappingReader.Read(place, _ids.Next);
        lock (_gate)
        {
            if (Find(mapping.Id) is not null)
            {
                throw new StubRefusedException(
                    422, 109, "Duplicate stub mapping ID", null, $"ID of the provided stub mapping '{mapping.Id}' is already taken by another stub mapping");
            }

            return Set([.. _mappings, mapping with { Order = ++_order }], mapping);
        }
    }

    /// <summary>Replaces a mapping, which keeps its rank.</summary>
    /// <returns><see langword="null"/> when there is none of this id.</returns>
    /// <exception cref="StubRefusedException">The new one cannot be served.</exception>
    public StubMapping? Edit(Guid id, JsonPlace place)
    {
        var mapping = StubMappingReader.Read(place, () => id);
        if (mapping.Id != id)
            mapping = StubMappingReader.Read(new JsonPlace(JsonMembers.Without(JsonMembers.Without(place.Value, "id"), "uuid"), place.Pointer), () => id);
        lock (_gate)
        {
            if (Find(id) is not { } old)
                return null;
            Retire(old);
            return Set([.. _mappings.Where(m => m.Id != id), mapping with { Order = old.Order }], mapping);
        }
    }

    public bool Remove(Guid id) => RemoveWhere(m => m.Id == id) > 0;

    /// <summary>Removes mappings and gives their number.</summary>
    public int RemoveWhere(Func<StubMapping, bool> isUnwanted)
    {
        lock (_gate)
        {
            var before = _mappings;
            var kept = before.Where(m => !isUnwanted(m)).ToArray();
            foreach (var gone in before.Except(kept))
                Retire(gone);
            _mappings = kept;
            _scenarios.Follow(kept);
            return before.Length - kept.Length;
        }
    }

    /// <summary>Forgets all mappings and scenarios.</summary>
    public void Clear()
    {
        RemoveWhere(static _ => true);
        lock (_gate)
            _retired.Clear();
    }

    /// <summary>The mapping that answers a request, its scenario already moved on; <see langword="null"/> when none does.</summary>
    /// <param name="request">The request.</param>
    /// <param name="tooCostly">Told of a mapping whose expressions took more work than allowed; it does not answer.</param>
    public StubMapping? Serve(SeenRequest request, Action<StubMapping> tooCostly)
    {
        foreach (var mapping in _mappings)
        {
            try
            {
                if (!mapping.Pattern.Matches(request))
                    continue;
            }
            catch (MatchTooCostlyException)
            {
                tooCostly(mapping);
                continue;
            }

            if (mapping.ScenarioName is null || TryAdvance(mapping))
                return mapping;
        }

        return null;
    }

    public IReadOnlyList<Scenario> Scenarios()
    {
        lock (_gate)
            return _scenarios.All(_mappings);
    }

    public void ResetScenarios()
    {
        lock (_gate)
            _scenarios.Reset();
    }

    /// <summary>Puts a scenario in a state.</summary>
    /// <exception cref="StubRefusedException">No such scenario, or it has no such state.</exception>
    public void SetScenario(string name, string state)
    {
        lock (_gate)
            _scenarios.Set(name, state, _mappings);
    }

    private bool TryAdvance(StubMapping mapping)
    {
        lock (_gate)
            return _scenarios.TryAdvance(mapping);
    }

    private StubMapping Set(StubMapping[] mappings, StubMapping shown)
    {
        if (mappings.Length > MaxMappings || mappings.Sum(m => (long)m.Json.GetRawText().Length) > MaxBytes)
            throw new StubRefusedException(422, 10, $"Too many mappings: at most {MaxMappings}, and {MaxBytes} characters in all");
        _mappings = [.. mappings.OrderBy(m => m.Priority).ThenByDescending(m => m.Order)];
        _scenarios.Follow(_mappings);
        return shown;
    }

    private void Retire(StubMapping mapping)
    {
        _retired.Enqueue(mapping);
        if (_retired.Count > MaxRetired)
            _retired.Dequeue();
    }
}
