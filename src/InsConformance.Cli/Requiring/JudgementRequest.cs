namespace InsConformance.Cli.Requiring;

/// <summary>What the user said of catalogues and profiles.</summary>
/// <param name="Catalogues">Catalogue ids; empty for a default.</param>
/// <param name="Profiles">Profile names as typed.</param>
/// <param name="UseCase">Id of a use case, or none.</param>
internal sealed record JudgementRequest(IReadOnlyCollection<string> Catalogues, IReadOnlyCollection<string> Profiles, string? UseCase);
