namespace InsConformance.Insi.Results;

/// <summary>A business answer (<c>RESULTAT</c>) of a search, as on the wire. Contract section 1.3 [XSD].</summary>
/// <param name="CodeCr">The two-digit code as written.</param>
/// <param name="LibelleCr">The label as written.</param>
/// <param name="Individu">The identity; only with code 00.</param>
public sealed record SearchResult(string CodeCr, string LibelleCr, Individu? Individu = null);
