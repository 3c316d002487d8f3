using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Cards;

/// <summary>A card forbids the next call, and the user is told why. Never leaves this LPS.</summary>
internal sealed class CardStopException(LpsNotice notice, Exception? inner = null) : Exception(notice.Text, inner)
{
    public LpsNotice Notice { get; } = notice;
}
