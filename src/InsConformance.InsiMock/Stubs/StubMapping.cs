using System.Text.Json;
using InsConformance.InsiMock.Stubs.Matching;
using InsConformance.InsiMock.Stubs.Responses;

namespace InsConformance.InsiMock.Stubs;

/// <summary>One mapping of WireMock: requests that match are answered by it instead of the service. Immutable.</summary>
internal sealed record StubMapping
{
    public const int DefaultPriority = 5;

    /// <summary>The state that every scenario starts in.</summary>
    public const string Started = "Started";

    public required Guid Id { get; init; }

    public string? Name { get; init; }

    public required RequestPattern Pattern { get; init; }

    public required StubResponse Response { get; init; }

    /// <summary>Lower wins.</summary>
    public int Priority { get; init; } = DefaultPriority;

    public string? ScenarioName { get; init; }

    public string? RequiredScenarioState { get; init; }

    public string? NewScenarioState { get; init; }

    public JsonElement? Metadata { get; init; }

    /// <summary>The mapping as it is shown: what was sent, with its id and what WireMock fills in.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>Order of arrival: among equal priorities the last wins.</summary>
    public long Order { get; init; }
}
