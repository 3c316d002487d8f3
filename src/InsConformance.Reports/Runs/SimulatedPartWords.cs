namespace InsConformance.Reports.Runs;

/// <summary>How a <see cref="SimulatedPart"/> reads. Thread-safe.</summary>
public static class SimulatedPartWords
{
    /// <summary>The stable word of JSON and of the machine-readable mark of each proof.</summary>
    public static string Word(this SimulatedPart part) => part switch
    {
        SimulatedPart.MockService => "mock-service",
        SimulatedPart.VirtualCard => "virtual-card",
        SimulatedPart.ControllableClock => "controllable-clock",
        SimulatedPart.ReferenceLps => "reference-lps",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    /// <summary>The French sentence that reviewers read.</summary>
    public static string French(this SimulatedPart part) => part switch
    {
        SimulatedPart.MockService => "Téléservice INSi simulé par le serveur de test du harnais",
        SimulatedPart.VirtualCard => "Cartes simulées par l'émulateur du harnais",
        SimulatedPart.ControllableClock => "Horloge pilotable par les scénarios",
        SimulatedPart.ReferenceLps => "Logiciel testé : LPS de référence du harnais, et non un produit",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}
