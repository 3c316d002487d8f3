namespace InsConformance.Foundation;

/// <summary>Media types of the attachments by which a scenario says what was simulated in it. Written while it plays, read by the reports. Thread-safe.</summary>
public static class SimulationMediaTypes
{
    /// <summary>Virtual cards were used: their personas and the kind of readers.</summary>
    public const string Cards = "application/vnd.insconformance.cards+json";

    /// <summary>The clock was moved: by how many seconds at the end.</summary>
    public const string Clock = "application/vnd.insconformance.clock+json";
}
