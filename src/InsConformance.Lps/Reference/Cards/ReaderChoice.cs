using InsConformance.Cards.PcSc;
using InsConformance.Cards.Readers;
using InsConformance.Cards.Vpcd;
using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Http;

namespace InsConformance.Lps.Reference.Cards;

/// <summary>The readers that a reset tells this LPS to look into: those of the machine, some of them, or emulated ones. None is opened before its first use.</summary>
internal static class ReaderChoice
{
    /// <summary>The readers of a reset.</summary>
    /// <exception cref="LpsProblemException">Both kinds are given, or an endpoint is none.</exception>
    public static ICardReaders Open(ResetRequest request)
    {
        if (request is { PcscReaders: not null, EmulatedReaders: not null })
            throw Refused("pcscReaders ou emulatedReaders, pas les deux.");
        if (request.EmulatedReaders is { } endpoints)
            return Emulated(endpoints);
        var all = new PcScReaders();
        return request.PcscReaders is { } names ? new ChosenReaders(all, names) : all;
    }

    private static EmulatedReaders Emulated(IReadOnlyList<string> endpoints)
    {
        try
        {
            return new EmulatedReaders(endpoints.Select(EmulatedReaderEndpoint.Parse).ToList());
        }
        catch (Exception e) when (e is InputException or ArgumentException)
        {
            throw Refused(e.Message);
        }
    }

    private static LpsProblemException Refused(string detail) => new(400, LpsProblemCodes.RequestInvalid, "Lecteurs illisibles", detail, "emulatedReaders");
}
