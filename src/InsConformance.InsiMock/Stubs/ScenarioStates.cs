namespace InsConformance.InsiMock.Stubs;

/// <summary>The state of each scenario that a mapping names. Its user holds the lock.</summary>
internal sealed class ScenarioStates
{
    private readonly Dictionary<string, string> _states = new(StringComparer.Ordinal);

    /// <summary>Forgets scenarios that no mapping names any more, and starts new ones.</summary>
    public void Follow(IReadOnlyList<StubMapping> mappings)
    {
        var names = mappings.Select(m => m.ScenarioName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var gone in _states.Keys.Where(n => !names.Contains(n)).ToArray())
            _states.Remove(gone);
        foreach (var name in names)
            _states.TryAdd(name, StubMapping.Started);
    }

    /// <summary>Whether a mapping may answer now; if so its scenario has moved on.</summary>
    public bool TryAdvance(StubMapping mapping)
    {
        if (!_states.TryGetValue(mapping.ScenarioName!, out var state) || (mapping.RequiredScenarioState is { } required && required != state))
            return false;
        if (mapping.NewScenarioState is { } next)
            _states[mapping.ScenarioName!] = next;
        return true;
    }

    public void Reset()
    {
        foreach (var name in _states.Keys)
            _states[name] = StubMapping.Started;
    }

    public void Set(string name, string state, IReadOnlyList<StubMapping> mappings)
    {
        if (!_states.ContainsKey(name))
            throw new StubRefusedException(404, 404, $"Scenario {name} does not exist");
        if (state != StubMapping.Started && !PossibleStates(name, mappings).Contains(state))
            throw new StubRefusedException(422, 11, $"Scenario {name} does not support state {state}");
        _states[name] = state;
    }

    public IReadOnlyList<Scenario> All(IReadOnlyList<StubMapping> mappings) =>
        [.. _states.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => new Scenario(s.Key, s.Value, PossibleStates(s.Key, mappings), [.. Of(s.Key, mappings)]))];

    private static IEnumerable<StubMapping> Of(string name, IReadOnlyList<StubMapping> mappings) => mappings.Where(m => m.ScenarioName == name);

    private static List<string> PossibleStates(string name, IReadOnlyList<StubMapping> mappings) =>
        [.. Of(name, mappings).SelectMany(m => new[] { m.RequiredScenarioState, m.NewScenarioState }).OfType<string>().Distinct(StringComparer.Ordinal)];
}
