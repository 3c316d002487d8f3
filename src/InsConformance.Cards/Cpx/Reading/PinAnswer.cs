namespace InsConformance.Cards.Cpx.Reading;

/// <summary>What became of a PIN: normal life, never an exception.</summary>
/// <param name="Outcome">What the card said.</param>
/// <param name="TriesLeft">Tries left after a wrong one; 0 when blocked; <see langword="null"/> when it was right or the card does not count.</param>
public readonly record struct PinAnswer(PinOutcome Outcome, int? TriesLeft = null);
