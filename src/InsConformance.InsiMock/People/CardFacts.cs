namespace InsConformance.InsiMock.People;

/// <summary>What a carte Vitale says of a person beside their traits (YAML key <c>carteVitale</c>). Contract sections 1.3 and 2.3.</summary>
/// <param name="MatriculeOd">Matricule of the insured person on whose card they are, 13 characters; their own when they are insured themselves.</param>
/// <param name="RangNaissance">Rank among the beneficiaries born on one day, 1 to 9; tells twins apart.</param>
public sealed record CardFacts(string MatriculeOd, int RangNaissance);
