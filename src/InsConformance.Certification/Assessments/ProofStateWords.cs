namespace InsConformance.Certification.Assessments;

/// <summary>How a <see cref="ProofState"/> reads. Signs agree with those of the verdicts. Thread-safe.</summary>
public static class ProofStateWords
{
    /// <summary>The French words that reviewers read.</summary>
    public static string French(this ProofState state) => state switch
    {
        ProofState.Produced => "Produite",
        ProofState.Attached => "Jointe",
        ProofState.Failed => "Non conforme",
        ProofState.Error => "Erreur du harnais",
        ProofState.Blocked => "Bloquée",
        ProofState.ToAttach => "À attacher",
        ProofState.NotCovered => "Non couverte",
        ProofState.NotApplicable => "Non applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The stable English word of JSON and machine-readable files.</summary>
    public static string Word(this ProofState state) => state switch
    {
        ProofState.Produced => "produced",
        ProofState.Attached => "attached",
        ProofState.Failed => "failed",
        ProofState.Error => "error",
        ProofState.Blocked => "blocked",
        ProofState.ToAttach => "to-attach",
        ProofState.NotCovered => "not-covered",
        ProofState.NotApplicable => "not-applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>A sign that differs in shape as well as colour.</summary>
    public static string Sign(this ProofState state) => state switch
    {
        ProofState.Produced => "✔",
        ProofState.Attached => "✚",
        ProofState.Failed => "✘",
        ProofState.Error => "‼",
        ProofState.Blocked => "■",
        ProofState.ToAttach => "✎",
        ProofState.NotCovered => "○",
        ProofState.NotApplicable => "–",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
