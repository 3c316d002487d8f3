namespace InsConformance.Cli.Doctoring;

/// <summary>What the user asked of <c>insconf doctor --dossier</c>.</summary>
/// <param name="File">The dossier; <see langword="null"/> for <c>./dossier.yaml</c>.</param>
/// <param name="Run">A run folder to compare with, if any.</param>
/// <param name="Json">Whether to print JSON.</param>
internal sealed record DossierRequest(string? File, string? Run, bool Json);
