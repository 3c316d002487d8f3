namespace InsConformance.Insi.Results;

/// <summary>The identity of a result (<c>INDIVIDU</c>). Contract section 1.3 [XSD].</summary>
/// <param name="InsActif">The INS in force.</param>
/// <param name="InsHisto">Former INS, zero to many; may repeat the active one.</param>
/// <param name="Tiq">The traits.</param>
public sealed record Individu(Ins InsActif, IReadOnlyList<Ins> InsHisto, Tiq Tiq);
