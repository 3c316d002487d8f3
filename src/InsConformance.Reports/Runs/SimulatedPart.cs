using System.Text.Json.Serialization;

namespace InsConformance.Reports.Runs;

/// <summary>A part of the world that a run replaced by a simulation. Every proof names those of its run, and is never presented as field evidence.</summary>
public enum SimulatedPart
{
    /// <summary>The INSi service was this project's mock.</summary>
    [JsonStringEnumMemberName("mock-service")]
    MockService,

    /// <summary>The cards were emulated.</summary>
    [JsonStringEnumMemberName("virtual-card")]
    VirtualCard,

    /// <summary>The run's clock could be moved by steps.</summary>
    [JsonStringEnumMemberName("controllable-clock")]
    ControllableClock,

    /// <summary>The software under test was the reference LPS of this project, not a product.</summary>
    [JsonStringEnumMemberName("reference-lps")]
    ReferenceLps,
}
