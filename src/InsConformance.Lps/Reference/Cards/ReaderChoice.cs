using InsConformance.Cards.Readers;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Cards;

/// <summary>The readers that a reset tells this LPS to look into: those of the machine, some of them, or emulated ones.</summary>
internal static class ReaderChoice
{
    public static ICardReaders Open(ResetRequest request) => new NoReaders();
}
