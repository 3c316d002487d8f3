namespace InsConformance.Cards.Vitale;

/// <summary>The insured person (ouvrant droit) of a card and the body that serves them. Lengths: cards study section 4.4 [3rd]; their place on the chip is not public.</summary>
/// <param name="Nir">NIR of 15 characters with its key, 2A/2B kept.</param>
/// <param name="Regime">Code régime, two digits, e.g. <c>01</c>.</param>
/// <param name="Caisse">Caisse, three digits.</param>
/// <param name="Centre">Centre, four digits.</param>
/// <param name="CodeGestion">Code gestion, two letters or digits; <see langword="null"/> when the body uses none.</param>
public sealed record VitaleInsured(string Nir, string? Regime = null, string? Caisse = null, string? Centre = null, string? CodeGestion = null);
