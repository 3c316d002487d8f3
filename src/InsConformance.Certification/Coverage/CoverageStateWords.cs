namespace InsConformance.Certification.Coverage;

/// <summary>How a <see cref="CoverageState"/> reads. Thread-safe.</summary>
public static class CoverageStateWords
{
    /// <summary>The French words that reviewers read.</summary>
    public static string French(this CoverageState state) => state switch
    {
        CoverageState.Automated => "Automatisée",
        CoverageState.ThroughCrosswalk => "Par correspondance",
        CoverageState.Manual => "À attacher",
        CoverageState.Later => "Prévue",
        CoverageState.Unknown => "Inconnue",
        CoverageState.Missing => "Manquante",
        CoverageState.NotApplicable => "Non applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The stable English word of JSON.</summary>
    public static string Word(this CoverageState state) => state switch
    {
        CoverageState.Automated => "automated",
        CoverageState.ThroughCrosswalk => "through-crosswalk",
        CoverageState.Manual => "manual",
        CoverageState.Later => "later",
        CoverageState.Unknown => "unknown",
        CoverageState.Missing => "missing",
        CoverageState.NotApplicable => "not-applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>A sign that differs in shape as well as colour.</summary>
    public static string Sign(this CoverageState state) => state switch
    {
        CoverageState.Automated => "✔",
        CoverageState.ThroughCrosswalk => "↔",
        CoverageState.Manual => "✎",
        CoverageState.Later => "○",
        CoverageState.Unknown => "?",
        CoverageState.Missing => "✘",
        CoverageState.NotApplicable => "–",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>
    /// The state of what stands above several proofs or scenarios. Out of scope counts for nothing; what is missing, unknown or planned outweighs what is
    /// there; what is there may need a part attached by hand and is then still automated.
    /// </summary>
    public static CoverageState Together(this IEnumerable<CoverageState> states)
    {
        var present = states.Where(s => s != CoverageState.NotApplicable).ToHashSet();
        CoverageState[] order =
        [
            CoverageState.Missing, CoverageState.Unknown, CoverageState.Later, CoverageState.Automated, CoverageState.ThroughCrosswalk, CoverageState.Manual,
        ];
        return order.Where(present.Contains).Cast<CoverageState?>().FirstOrDefault() ?? CoverageState.NotApplicable;
    }
}
