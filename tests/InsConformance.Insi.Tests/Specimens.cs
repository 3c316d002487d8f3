using InsConformance.Foundation;
using InsConformance.Foundation.Clock;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Results;

namespace InsConformance.Insi.Tests;

/// <summary>Conform messages to start from. People of the CNDA's own test population.</summary>
internal static class Specimens
{
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 30, 0, 125, TimeSpan.Zero);

    public static readonly LpsProfile Profile = new("10B0152872", "TESTSGIE0000", "Reference", "1.4.2", new Guid("6c1f2b34-9d0e-4c55-8a21-0f5e7d3b9a10"));

    public static readonly TraitsSearch Traits = new("ADRTROIS", ["DOMINIQUE"], "F", "1997-02-26", "2A020");

    public static readonly SearchResult Found = new("00", "OK", new Individu(
        new Ins("1090763220834", "89", "1.2.250.1.213.1.4.8"),
        [new Ins("2090763220834", "39", "1.2.250.1.213.1.4.8", null, "2019-03-01", "2019-02-28")],
        new Tiq("ECETINSI", null, "PIERRE-ALAIN MURIEL FLORIANT", "M", "2009-07-14", "63220")));

    public static ControllableClock Clock()
    {
        var clock = new ControllableClock();
        clock.Freeze(Now);
        return clock;
    }

    public static SearchRequest Request(TraitsSearch? traits = null, long seed = 1) =>
        new RequestContextFactory(Clock(), new IdSource(seed), Profile).Search(traits ?? Traits);

    public static byte[] RequestBytes(TraitsSearch? traits = null, long seed = 1) => SearchRequestWriter.Write(Request(traits, seed));
}
