using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Vitale;
using InsConformance.Testing;

namespace InsConformance.Cards.Tests.Vitale;

/// <summary>The virtual Vitale 2 as independent readers ask it. Cards study sections 4.2 and 4.7.</summary>
public sealed class Vitale2CardTests
{
    private const string VitaleAid = "D250000002564954414C45";
    private const string MasterAid = "D2500000024D465F564954414C45";
    private const string Identities = "651980074427555341474581045255544882083139373630373134 651A800844452056494E4349 8104414C4D41 82083230313630353039";
    private const string Numbers = "6511930F323736303736333939313930353336 65029300";

    [Fact]
    public void Reading_AsRufusDoes_GivesNamesInTheMasterFileAndNumbersInVitale()
    {
        var card = Vitale2Card.Create(VitaleContents.Two);

        Assert.Equal("6112", card.Send("00 A4 00 00 02 3F 00"));
        Assert.Equal("6F10840E" + MasterAid + "9000", card.Send("00 C0 00 00 12"));
        Assert.Equal(Hex(Identities) + "9000", card.Send("00 B0 82 00 00"));
        Assert.Equal("610F", card.Send("00 A4 04 00 0B " + VitaleAid));
        Assert.Equal(Hex(Numbers) + "9000", card.Send("00 B0 82 00 00"));
    }

    [Fact]
    public void Reading_AsScriptorDoes_NeedsNoGetResponse()
    {
        var card = Vitale2Card.Create(VitaleContents.Two);

        Assert.Equal("610F", card.Send("00 A4 04 00 0B " + VitaleAid));
        Assert.Equal("610A", card.Send("00 A4 02 00 02 00 03"));
        Assert.Equal("660A800832303234303130329000", card.Send("00 B0 00 00 00"));
    }

    [Fact]
    public void Reading_AsCardpeekDoes_FollowsThePointers()
    {
        var card = Vitale2Card.Create(VitaleContents.Two);

        Assert.Equal("6F0D840B" + VitaleAid + "9000", card.Send("00 A4 04 00 0B " + VitaleAid + " 00"));
        Assert.Equal("6F0880020061830220019000", card.Send("00 A4 02 00 02 20 01 00"));
        var pointers = card.Send("00 B0 00 00 00");
        Assert.StartsWith("E0", pointers, StringComparison.Ordinal);
        Assert.Contains("00010000" + MasterAid, pointers, StringComparison.Ordinal);
        Assert.Contains("00020000" + VitaleAid, pointers, StringComparison.Ordinal);

        Assert.Equal("6F10840E" + MasterAid + "9000", card.Send("00 A4 04 00 0E " + MasterAid + " 00"));
        Assert.Equal("6F0880020037830200029000", card.Send("00 A4 02 00 02 00 02 00"));
        Assert.StartsWith("65", card.Send("00 B0 00 00 00"), StringComparison.Ordinal);
        Assert.StartsWith("6F08", card.Send("00 A4 02 00 02 2F 00 00"), StringComparison.Ordinal);
        Assert.StartsWith("6110", card.Send("00 B0 00 00 00"), StringComparison.Ordinal);
        Assert.StartsWith("6F08", card.Send("00 A4 02 00 02 2F 02 00"), StringComparison.Ordinal);
        Assert.Equal("5A069900000000999000", card.Send("00 B0 00 00 00"));
    }

    [Fact]
    public void Reading_EmptyFile_HasTheContentByWhichReadersKnowIt()
    {
        var card = Vitale2Card.Create(VitaleContents.Two);
        card.Send("00 A4 04 00 0B " + VitaleAid);
        card.Send("00 A4 02 00 02 00 04");

        Assert.Equal("04009000", card.Send("00 B0 00 00 00"));
    }

    [Fact]
    public void Reading_OfWhatHasNoPublicPlace_SaysThatItIsSynthetic()
    {
        var card = Vitale2Card.Create(VitaleContents.Two);
        card.Send("00 A4 04 00 08 F0 49 4E 53 43 4F 4E 46");

        Assert.Contains("SYNTHETIC INF", Encoding.ASCII.GetString(Convert.FromHexString(card.Send("00 B0 81 00 00"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_OfPublicApplications_HoldNothingWithoutAPublicPlace()
    {
        var content = VitaleContents.Two with { Beneficiaries = [VitaleContents.Two.Beneficiaries[0] with { RangNaissance = 7, Qualite = "83", Nir = null }] };
        var open = string.Concat(
            VitaleFiles.WriteIdentities(content).Concat(VitaleFiles.WriteNumbers(content)).Concat(VitaleFiles.WriteValidity(content)).Select(b => (char)b));

        foreach (var closed in new[] { content.Insured.Nir, "999", "0001", "A1", "83", "DE VINCI" })
            Assert.DoesNotContain(closed, open, StringComparison.Ordinal);
    }

    [Fact]
    public void Reset_AfterASelection_GoesBackToTheMasterFile()
    {
        var card = Vitale2Card.Create(VitaleContents.Two);
        card.Send("00 A4 04 00 0B " + VitaleAid);
        var numbers = card.Send("00 B0 82 00 00");

        card.Reset();

        Assert.NotEqual(numbers, card.Send("00 B0 82 00 00"));
    }

    [Theory]
    [InlineData("00 20 00 01 04 31323334", "6D00")]
    [InlineData("00 D6 00 00 01 00", "6D00")]
    [InlineData("00 A4 02 00 02 FF 01", "6A82")]
    [InlineData("00 A4 04 00 03 A0 00 01", "6A82")]
    [InlineData("80 CA 00 00 00", "6E00")]
    public void Send_WhatNoVitaleDoes_IsRefused(string command, string status) =>
        Assert.Equal(status, Vitale2Card.Create(VitaleContents.Two).Send(command));

    [Fact]
    public void Create_ContentThatNoCardHolds_ToldAtOnce()
    {
        var content = VitaleContents.Two with
        {
            Serial = "99",
            Insured = new VitaleInsured("276076399190500", "1"),
            Beneficiaries = [VitaleContents.Two.Beneficiaries[0] with { NomNaissance = "É", Prenom = " A", DateNaissance = "1976-07-14", RangNaissance = 0, Qualite = "0" }],
        };

        var refused = Assert.Throws<ArgumentException>(() => Vitale2Card.Create(content));

        foreach (var key in new[] { "serie", "nir", "regime", "[1].nomNaissance", "[1].prenom", "[1].dateNaissance", "[1].rang", "[1].qualite" })
            Assert.Contains(key + ":", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void Create_NoBeneficiaryOrTooMany_Refused(int count) =>
        Assert.Throws<ArgumentException>(() => Vitale2Card.Create(VitaleContents.Two with { Beneficiaries = [.. Enumerable.Repeat(VitaleContents.Two.Beneficiaries[0], count)] }));

    [Fact]
    public void Transmit_RandomCommands_AnswersAndKeepsItsContent()
    {
        var card = (IsoCard)Vitale2Card.Create(VitaleContents.Two);
        var before = new VitaleReader().Read(new InProcessConnection(card));
        var lead = Gen.Elements("", "00A4", "00A40400", "00A40000", "00B0", "00B082", "00C00000", "10A40400", "00A4040008F0494E53434F4E46");
        var commands = from head in lead
                       from tail in Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf()
                       select Convert.FromHexString(head).Concat(tail).ToArray();

        Prop.ForAll(commands.ArrayOf().ToArbitrary(), sequence =>
        {
            foreach (var command in sequence)
                Assert.InRange(card.Send(command).Length, 2, ICard.LongestResponse);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(FuzzSuite.Scaled(500)).WithReplay(20261121UL, 41UL));

        Assert.Equal((0, null), (card.FaultCount, card.LastFault));
        Assert.Equivalent(before, new VitaleReader().Read(new InProcessConnection(card)), strict: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("00A40000023F00")]
    [InlineData("BCC0000008")]
    public void Vitale1_AnyCommand_IsRefusedByItsClass(string command)
    {
        var card = new Vitale1Card();

        Assert.Equal("6E00", card.Send(command));
        Assert.Equal(VitaleGeneration.Vitale1, VitaleAtrs.Default.Find(card.Atr.Span)?.Generation);
    }

    private static string Hex(string spaced) => spaced.Replace(" ", "", StringComparison.Ordinal);
}
