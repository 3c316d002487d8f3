using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Cards;

/// <summary>What came of opening a session. Disposing it gives the card back, when nobody waits for it any more.</summary>
/// <param name="Answer">What the user is told.</param>
/// <param name="Card">The card with its PIN verified; <see langword="null"/> when the session is not open.</param>
internal sealed record CardOpening(CardSessionAnswer Answer, ProfessionalCard? Card) : IDisposable
{
    public void Dispose() => Card?.Dispose();
}
