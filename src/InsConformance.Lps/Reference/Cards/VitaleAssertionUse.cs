namespace InsConformance.Lps.Reference.Cards;

/// <summary>A Vitale assertion that is there, when another call asks for one.</summary>
/// <param name="Age">How old it is on the clock of the LPS.</param>
/// <param name="IsOfBeneficiary">Whether it was made for the beneficiary of the call.</param>
internal sealed record VitaleAssertionUse(TimeSpan Age, bool IsOfBeneficiary);
