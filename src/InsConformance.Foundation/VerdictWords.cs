namespace InsConformance.Foundation;

/// <summary>The one place that says how a <see cref="Verdict"/> reads and how several combine. Thread-safe.</summary>
public static class VerdictWords
{
    /// <summary>The French word shown to QA and reviewers: console, workbook, HTML report.</summary>
    public static string French(this Verdict verdict) => verdict switch
    {
        Verdict.Passed => "Conforme",
        Verdict.Failed => "Non conforme",
        Verdict.Error => "Erreur du harnais",
        Verdict.Blocked => "Bloqué",
        Verdict.Manual => "À attacher",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>The stable lower-case English word used in JSON and machine-readable files.</summary>
    public static string Word(this Verdict verdict) => verdict switch
    {
        Verdict.Passed => "passed",
        Verdict.Failed => "failed",
        Verdict.Error => "error",
        Verdict.Blocked => "blocked",
        Verdict.Manual => "manual",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>A sign that differs in shape as well as colour, so that a black and white print still reads.</summary>
    public static string Sign(this Verdict verdict) => verdict switch
    {
        Verdict.Passed => "✔",
        Verdict.Failed => "✘",
        Verdict.Error => "‼",
        Verdict.Blocked => "■",
        Verdict.Manual => "✎",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };

    /// <summary>Reads <see cref="Word"/> back.</summary>
    /// <returns><see langword="false"/> when the word is none of the five.</returns>
    public static bool TryParse(string? word, out Verdict verdict)
    {
        foreach (var candidate in Enum.GetValues<Verdict>())
        {
            if (candidate.Word() == word)
            {
                verdict = candidate;
                return true;
            }
        }

        verdict = default;
        return false;
    }

    /// <summary>
    /// The verdict of a whole: error before failed before blocked before manual before passed.
    /// A harness that broke is not believed, hence error first.
    /// </summary>
    /// <returns><see langword="null"/> for an empty sequence: no verdict, never a pass.</returns>
    public static Verdict? Worst(this IEnumerable<Verdict> verdicts)
    {
        Verdict? worst = null;
        foreach (var verdict in verdicts)
        {
            if (worst is null || Rank(verdict) > Rank(worst.Value))
                worst = verdict;
        }

        return worst;
    }

    /// <summary>The exit code of a run that ended with <paramref name="worst"/>; <see langword="null"/> (nothing was played) is wrong usage.</summary>
    public static ExitCode ToExitCode(this Verdict? worst) => worst switch
    {
        null => ExitCode.WrongInput,
        Verdict.Passed => ExitCode.Conform,
        Verdict.Failed => ExitCode.NonConform,
        Verdict.Error => ExitCode.HarnessBroke,
        _ => ExitCode.Blocked,
    };

    private static int Rank(Verdict verdict) => verdict switch
    {
        Verdict.Passed => 0,
        Verdict.Manual => 1,
        Verdict.Blocked => 2,
        Verdict.Failed => 3,
        _ => 4,
    };
}
