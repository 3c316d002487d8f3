namespace InsConformance.Reports.Dossier;

/// <summary>What one rule on the dossier as a whole says, e.g. one version string everywhere: a row of the sheet <c>Contrôles du dossier</c>.</summary>
/// <param name="RuleId">Id of the rule, e.g. <c>SEED-VER-01</c>.</param>
/// <param name="Title">What the rule asks, in French.</param>
/// <param name="State">How the dossier stands.</param>
/// <param name="Detail">French: what was found, and where; <see langword="null"/> when there is nothing to say.</param>
/// <param name="Date">The day that counts (deadline, end of validity); <see langword="null"/> for a rule without date.</param>
public sealed record DossierCheck(string RuleId, string Title, DossierCheckState State, string? Detail = null, DateOnly? Date = null);
