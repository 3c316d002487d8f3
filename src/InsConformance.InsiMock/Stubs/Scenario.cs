namespace InsConformance.InsiMock.Stubs;

/// <summary>A scenario of WireMock: mappings that share a state.</summary>
/// <param name="Name">Its name, which is its id too.</param>
/// <param name="State">The state it is in.</param>
/// <param name="PossibleStates">The states that its mappings name.</param>
/// <param name="Mappings">Its mappings.</param>
internal sealed record Scenario(string Name, string State, IReadOnlyList<string> PossibleStates, IReadOnlyList<StubMapping> Mappings);
