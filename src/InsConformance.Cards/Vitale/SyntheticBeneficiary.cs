namespace InsConformance.Cards.Vitale;

/// <summary>What the synthetic file adds to a beneficiary.</summary>
internal sealed record SyntheticBeneficiary(string? NomNaissance, int? RangNaissance, string? Qualite);
