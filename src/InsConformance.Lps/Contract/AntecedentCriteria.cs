namespace InsConformance.Lps.Contract;

/// <summary>Criteria of <c>GET /identities</c>, each a parameter of that name: a birth date with or without names (DMN INS 7), or a matricule (DMN INS 8).</summary>
/// <param name="DateNaissance"><c>YYYY-MM-DD</c>.</param>
/// <param name="Nom">First letters of a birth or used name, as typed.</param>
/// <param name="Prenom">First letters of a birth, first or used given name, as typed.</param>
/// <param name="Matricule">Matricule with its key, as typed.</param>
public sealed record AntecedentCriteria(string? DateNaissance = null, string? Nom = null, string? Prenom = null, string? Matricule = null);
