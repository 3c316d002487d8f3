using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary><c>insconf cards list</c> and <c>show</c>, as a user types them.</summary>
public sealed class CardsCommandTests
{
    [Fact]
    public void List_ShippedCards_TellsKindRightAndParticularity()
    {
        using var place = new Workplace();

        var result = Insconf.Run(place, "cards", "list");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Matches("(?m)^cps-medecin +CPS +ANDRE FICTIF +admis\\s*$", result.Output);
        Assert.Matches("(?m)^cpe-anonyme +CPE +EMPLOYE000000018 +refusé\\s*$", result.Output);
        Assert.Matches("(?m)^cps-revoquee +CPS +ALICE FICTIVE +refusé +révoquée\\s*$", result.Output);
        Assert.Matches("(?m)^vitale-un +Vitale 2 +ZOE ADRUN ", result.Output);
    }

    [Fact]
    public void List_AsJson_HasOneEntryPerFile()
    {
        using var place = new Workplace();

        using var list = JsonDocument.Parse(Insconf.Run(place, "cards", "list", "--json").Output);

        var ids = list.RootElement.EnumerateArray().Select(e => e.GetProperty("id").GetString()).Order(StringComparer.Ordinal);
        Assert.Equal(Directory.GetFiles(Repository.PathTo("fixtures", "cards"), "*.yaml").Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Show_Cpx_TellsTheCardItsCertificatesAndItsRightButNoKey()
    {
        using var place = new Workplace();

        var text = Insconf.Run(place, "cards", "show", "cpe-anonyme");
        var json = Insconf.Run(place, "cards", "show", "cpe-anonyme", "--json");

        Assert.True(text.ExitCode == 0, text.Error);
        Assert.Matches("carte +CPE n° 99[0-9]{8}, carte de TEST fictive", text.Output);
        Assert.Matches("INSi +refusé, desir_560 \\(card-type-refused\\)", text.Output);
        Assert.Contains("page de la CPE anonyme", text.Output, StringComparison.Ordinal);
        Assert.Matches("PIN +1234 \\(carte d'essai ; 3 essais\\)", text.Output);
        using var card = JsonDocument.Parse(json.Output);
        using var certificate = X509CertificateLoader.LoadCertificate(card.RootElement.GetProperty("certificatSignature").GetBytesFromBase64());
        Assert.Contains("3990000001/000000018", certificate.Subject, StringComparison.Ordinal);
        Assert.Contains(certificate.SerialNumber, text.Output, StringComparison.Ordinal);
        Assert.Equal("refusé", card.RootElement.GetProperty("insi").GetProperty("droit").GetString());
        Assert.DoesNotContain("PRIVATE", text.Output + json.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Show_Vitale_TellsItsBeneficiaries()
    {
        using var place = new Workplace();

        var result = Insconf.Run(place, "cards", "show", "vitale-famille");

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("bénéficiaire      MATHILDE VALCLAIR (MONTFLEURI), né(e) 19840217, rang 1, 284026399191143", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_OwnFileWithAFault_NamesThePlaceAndReturnsTwo()
    {
        using var place = new Workplace();
        var text = File.ReadAllText(Repository.PathTo("fixtures", "cards", "cps-medecin.yaml"));
        place.Write("mien.yaml", text.Replace("civilite: 31", "civilitee: 31", StringComparison.Ordinal));

        var result = Insconf.Run(place, "cards", "show", "./mien.yaml");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("./mien.yaml:8:3: unknown key 'civilitee'", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("show", "cps-medcin")]
    [InlineData("export", "--softhsm", "vitale-famille")]
    public void Persona_Unknown_ListsTheKnownOnesAndReturnsTwo(params string[] arguments)
    {
        using var place = new Workplace();

        var result = Insconf.Run(place, ["cards", .. arguments]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("cps-medecin", result.Error, StringComparison.Ordinal);
        Assert.Contains("insconf cards list", result.Error, StringComparison.Ordinal);
    }
}
