using InsConformance.Cards.Cpx;
using InsConformance.Cards.Faults;
using InsConformance.Cards.Personas;
using InsConformance.Foundation;

namespace InsConformance.Cards.Tests.Personas;

public sealed class CardWorkshopTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("insconformance-").FullName;

    public static TheoryData<string> Every => [.. Directory.EnumerateFiles(Workshop.Folder, "*.yaml").Select(f => Path.GetFileNameWithoutExtension(f)!)];

    [Theory]
    [MemberData(nameof(Every))]
    public void Make_ShippedPersona_IsACardThatAnswers(string id)
    {
        var made = Workshop.Shipped.Make(id);
        var response = new byte[ICard.LongestResponse];

        Assert.Equal(id, made.Label);
        Assert.Equal(id, made.Cpx?.Id ?? made.Vitale?.Id);
        Assert.Empty(made.Faults);
        Assert.InRange(made.Card.Atr.Length, 2, 33);
        Assert.InRange(made.Card.Transmit([0x00, 0xA4, 0x00, 0x0C, 0x02, 0x3F, 0x00], response), 2, ICard.LongestResponse);
    }

    [Fact]
    public void Make_Twice_GivesTwoCardsWithTheirOwnPinCounter()
    {
        var workshop = Workshop.Shipped;
        var spoilt = workshop.Make("cps-infirmier").Card;
        var other = workshop.Make("cps-infirmier").Card;

        Assert.Equal("63C2", Send(spoilt, "0020000104" + "39393939"));
        Assert.Equal("63C3", Send(other, "0020000100"));
        Assert.Equal("9000", Send(other, "0020000104" + "31323334"));
    }

    [Theory]
    [InlineData("cps-bloquee", "6983")]
    [InlineData("cps-medecin", "9000")]
    public void Make_Persona_HasItsPinAndTries(string id, string verified) => Assert.Equal(verified, Send(Workshop.Shipped.Make(id).Card, "0020000104" + "31323334"));

    [Fact]
    public void Make_OwnFile_IsACardOfIt()
    {
        var path = Path.Combine(_folder, "la-mienne.yaml");
        File.WriteAllText(path, Workshop.Text("cps-medecin", "id: cps-medecin", "id: la-mienne").Replace("pin:", "faults: [{ kind: mute }]\npin:", StringComparison.Ordinal));

        var made = Workshop.Shipped.Make(path);

        Assert.Equal((CpxCardType.Cps, "la-mienne"), (made.Cpx!.Type, made.Label));
        Assert.Equal(CardFaultKind.Mute, Assert.Single(made.Faults).Kind);
        Assert.Equal("en panne : " + made.Faults[0], Assert.Single(made.Cpx.Particularities));
    }

    [Fact]
    public void Make_UnknownPersona_ListsTheKnownOnes()
    {
        var error = Assert.Throws<InputException>(() => Workshop.Shipped.Make("vitale-familie"));

        Assert.Contains("cps-medecin", error.Message, StringComparison.Ordinal);
        Assert.Contains("vitale-famille", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Make_WrongFault_SaysWhere()
    {
        var path = Path.Combine(_folder, "panne.yaml");
        File.WriteAllText(path, Workshop.Text("cps-medecin", "pin:", "faults: [{ kind: explosion }]\npin:"));

        Assert.Equal(20, Assert.Throws<InputException>(() => Workshop.Shipped.Make(path)).Place!.Line);
    }

    [Fact]
    public void CpxPersonas_FileNotNamedAfterItsId_IsRefused()
    {
        File.WriteAllText(Path.Combine(_folder, "cps-autre.yaml"), Workshop.Text("cps-medecin"));

        Assert.Equal("persona-name", Assert.Throws<InputException>(() => new CardWorkshop(_folder, Workshop.Pki).CpxPersonas()).Code);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Send(ICard card, string command)
    {
        var response = new byte[ICard.LongestResponse];
        return Convert.ToHexString(response.AsSpan(0, card.Transmit(Convert.FromHexString(command), response)));
    }
}
