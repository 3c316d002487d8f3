using System.Security.Cryptography.X509Certificates;
using InsConformance.Insi.Requests;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Tests.Fakes;

namespace InsConformance.Lps.Tests.Mutants;

/// <summary>Each mutant of the cards does the one thing that its name says.</summary>
public class CardMutantTests
{
    public static readonly string[] Ids =
    [
        "vitale-assertion-kept", "swapped-card-unnoticed", "pin-retried", "session-survives-card-removal", "signs-with-authentication-key",
        "structure-as-emetteur-in-card-mode", "birth-rank-ignored",
    ];

    [Fact]
    public async Task VitaleAssertionKept_SendsTheFirstOneForEverybody()
    {
        await using var bench = await ReadAsync("vitale-assertion-kept");
        var identity = await bench.TypeAsync();
        await bench.SearchVitaleAsync(identity, 1);
        await bench.Driver.SetClockAsync(new ClockRequest(3600));
        await bench.SearchVitaleAsync(identity, 2);
        Assert.Single(bench.Assertions().Select(a => a[1]).Distinct());
    }

    [Fact]
    public async Task SwappedCardUnnoticed_CallsForAPersonOfTheOtherCard()
    {
        await using var bench = await ReadAsync("swapped-card-unnoticed");
        bench.Insert(CardBench.Others);
        await bench.SearchVitaleAsync(await bench.TypeAsync(), 1);
        Assert.Equal("2840263991911", ((VitaleSearch)bench.Insi.Received[0].Payload).MatriculeOd!.NumIdentifiant);
    }

    [Fact]
    public async Task PinRetried_BurnsTwoTries()
    {
        await using var bench = await CardBench.StartAsync("pin-retried");
        bench.Insert(CardBench.Cps);
        Assert.Equal(1, (await bench.OpenSessionAsync("0000")).TriesLeft);
    }

    [Fact]
    public async Task SessionSurvivesCardRemoval_SendsTheLastAssertionAgain()
    {
        await using var bench = await CardBench.OpenAsync("session-survives-card-removal");
        var identity = await bench.TypeAsync();
        await bench.SearchAsync(identity);
        bench.Professional.Eject();
        await bench.SearchAsync(identity);
        Assert.Equal(4, bench.Insi.Received.Count);
        Assert.Equal(bench.Assertions()[1], bench.Assertions()[2]);
    }

    [Fact]
    public async Task SignsWithAuthenticationKey_SendsTheOtherCertificate()
    {
        await using var bench = await CardBench.OpenAsync("signs-with-authentication-key");
        await bench.SearchAsync(await bench.TypeAsync());
        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(bench.Insi.Received[0].Elements.First(e => e.LocalName == "X509Certificate").Text));
        Assert.Equal(X509KeyUsageFlags.DigitalSignature, certificate.Extensions.OfType<X509KeyUsageExtension>().Single().KeyUsages);
    }

    [Fact]
    public async Task StructureAsEmetteur_SendsThatOfTheSoftwareCertificate()
    {
        await using var bench = await CardBench.OpenAsync("structure-as-emetteur-in-card-mode");
        await bench.SearchAsync(await bench.TypeAsync());
        Assert.All(bench.Insi.Received, r => Assert.Equal("10B0152872", r.Lps!.Emetteur));
    }

    [Fact]
    public async Task BirthRankIgnored_SendsRank1()
    {
        await using var bench = await ReadAsync("birth-rank-ignored");
        await bench.SearchVitaleAsync(await bench.TypeAsync(), 2);
        Assert.Equal("1", ((VitaleSearch)bench.Insi.Received[0].Payload).RangNaissance);
    }

    private static async Task<CardBench> ReadAsync(string mutant)
    {
        var bench = await CardBench.OpenAsync(mutant);
        bench.Insert(CardBench.Twins);
        await bench.Driver.ReadVitaleAsync();
        return bench;
    }
}
