using InsConformance.Foundation;

namespace InsConformance.Certification.Dossiers;

/// <summary>How a <see cref="DossierState"/> reads and what it weighs. Thread-safe.</summary>
public static class DossierStateWords
{
    /// <summary>The French words.</summary>
    public static string French(this DossierState state) => state switch
    {
        DossierState.Ok => "ok",
        DossierState.Missing => "manque",
        DossierState.NonConform => "non conforme",
        DossierState.Reminder => "rappel",
        DossierState.NotApplicable => "sans objet",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>The stable English word of JSON.</summary>
    public static string Word(this DossierState state) => state switch
    {
        DossierState.Ok => "ok",
        DossierState.Missing => "missing",
        DossierState.NonConform => "non-conform",
        DossierState.Reminder => "reminder",
        DossierState.NotApplicable => "not-applicable",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>A sign that differs in shape as well as colour.</summary>
    public static string Sign(this DossierState state) => state switch
    {
        DossierState.Ok => "✔",
        DossierState.Missing => "✎",
        DossierState.NonConform => "✘",
        DossierState.Reminder => "△",
        DossierState.NotApplicable => "–",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    /// <summary>What the shell gets: 1 for anything not conform, else 3 for anything missing, else 0.</summary>
    public static ExitCode ToExitCode(this IReadOnlyCollection<DossierFinding> findings) =>
        findings.Any(f => f.State == DossierState.NonConform) ? ExitCode.NonConform
        : findings.Count == 0 || findings.Any(f => f.State == DossierState.Missing) ? ExitCode.Blocked
        : ExitCode.Conform;
}
