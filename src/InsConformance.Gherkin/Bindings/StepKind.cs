namespace InsConformance.Gherkin.Bindings;

/// <summary>What a step does in its scenario; <c>And</c>, <c>But</c> and <c>*</c> take the kind of the step before them, <see cref="Given"/> when there is none.</summary>
public enum StepKind
{
    /// <summary>Sets the scene: Given, Étant donné, Soit.</summary>
    Given,

    /// <summary>Acts: When, Quand, Lorsque.</summary>
    When,

    /// <summary>Checks: Then, Alors, Donc.</summary>
    Then,
}
