namespace InsConformance.Cli.Doctoring;

/// <summary>One thing that was looked at.</summary>
/// <param name="Subject">What.</param>
/// <param name="IsWell">Whether it is as it should be.</param>
/// <param name="IsNeeded">Whether a run cannot do without it.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Cure">The command or act that mends it.</param>
internal sealed record Symptom(string Subject, bool IsWell, bool IsNeeded, string Finding, string? Cure = null);
