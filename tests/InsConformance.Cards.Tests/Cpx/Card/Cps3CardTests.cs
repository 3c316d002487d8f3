using System.Text;
using InsConformance.Cards.Cpx;
using InsConformance.Cards.Cpx.Card;
using InsConformance.Cards.Iso7816;

namespace InsConformance.Cards.Tests.Cpx.Card;

public class Cps3CardTests
{
    [Theory]
    [InlineData(false, "3BAC00402A001225006480000310009000")]
    [InlineData(true, "3B8F80010031B86404B0ECC1739401808290000E")]
    public void Atr_AsTheRealCards(bool contactless, string expected) =>
        Assert.Equal(expected, Convert.ToHexString(Cps3Card.Create(TestCpx.Content with { IsContactless = contactless }).Atr.Span));

    [Theory]
    [InlineData("3F002F00", true)]
    [InlineData("3F002F01", true)]
    [InlineData("3F00D003", true)]
    [InlineData("3F00D010", false)]
    [InlineData("3F000001", true)]
    [InlineData("3F0000015031", true)]
    [InlineData("3F0000015032", true)]
    [InlineData("3F0000017001", true)]
    [InlineData("3F0000017002", true)]
    [InlineData("3F0000017003", false)]
    [InlineData("3F0000017004", true)]
    [InlineData("3F0000017005", true)]
    [InlineData("3F0000017006", true)]
    [InlineData("3F000001A001", true)]
    [InlineData("3F000001A002", true)]
    [InlineData("3F000001A003", false)]
    [InlineData("3F000001D120", true)]
    [InlineData("3F000001D121", true)]
    [InlineData("3F000001D122", false)]
    [InlineData("2F00", false)]
    [InlineData("00015031", false)]
    public void Select_ByPath_FindsWhatIsThereAndWantsTheRoot(string path, bool found) =>
        Assert.Equal(found ? "9000" : "6A82", TestCpx.Create().Send($"00A4090C{path.Length / 2:X2}{path}"));

    [Theory]
    [InlineData("00A404000D E828BD080F8025000001FF0010 00", "6A86")]
    [InlineData("00A4040C0D E828BD080F8025000001FF0010", "9000")]
    [InlineData("00A404040D E828BD080F8025000001FF0010 00", "621C820138830200018 40DE828BD080F8025000001FF0010A1048C020100 9000")]
    [InlineData("00A4040C0D E828BD080F8025000001FF0020", "6A82")]
    [InlineData("00A4040C08 8025000001FF0100", "9000")]
    [InlineData("00A40200023F00", "6A86")]
    [InlineData("00A4020C023F00", "9000")]
    [InlineData("00A4090404 3F00D003 00", "62 14 8002000C 820101 8302D003 8801E0 A1048C020100 9000")]
    [InlineData("00A4090004 3F00D003 00", "6A86")]
    [InlineData("00A4080402 2F00 00", "6A86")]
    public void Select_FormsOfARealCard_AndNoOthers(string command, string expected) =>
        Assert.Equal(expected.Replace(" ", "", StringComparison.Ordinal), TestCpx.Create().Send(command));

    [Fact]
    public void FixedFiles_ReadAsTheDomainPageSays()
    {
        var card = TestCpx.Create();

        Assert.Equal("5A0A80250000019900000042", Read(card, "3F00D003"));
        var atr = Read(card, "3F002F01");
        Assert.Equal(57 * 2, atr.Length);
        Assert.StartsWith("804301B8", atr, StringComparison.Ordinal);
        var applications = BerTlv.ReadAll(Convert.FromHexString(Read(card, "3F002F00")));
        Assert.Equal(["E828BD080F8025000001FF0020", "E828BD080F8025000001FF0010"], applications.Select(a => Hex(BerTlv.Find(a.Value, 0x4F))));
        Assert.All(applications, a => Assert.Equal("3F000001", Hex(BerTlv.Find(a.Value, 0x51))));
    }

    [Fact]
    public void HolderObjects_CarryTheTagsThatTheViewerShows()
    {
        var card = TestCpx.Create();

        var idCard = Template(Read(card, "3F000001D101"), 0xE3);
        Assert.Equal(("9900000042", "80", "20281120"), (idCard[0x81], idCard[0x82], idCard[0x84]));
        var name = Template(Read(card, "3F000001D102"), 0xE4);
        Assert.Equal(("1F", Ascii("PAUL")), (name[0x80], name[0x84]));
        var info = Template(Read(card, "3F000001D104"), 0xED);
        Assert.Equal(("00", Ascii("899900000042"), "0A", Ascii("DURAND"), Ascii("SM26")), (info[0x80], info[0x81], info[0x82], info[0x84], info[0x85]));
        Assert.False(info.ContainsKey(0x83));
        card.Send(TestCpx.Verify);
        var activity = Template(Read(card, "3F000001D120"), 0xEE);
        Assert.Equal(("00", Ascii("CABINET FICTIF"), Ascii("1990000001"), Ascii("SA07")), (activity[0x80], activity[0x84], activity[0x85], activity[0x86]));
        Assert.Equal([0x80, 0x86], Template(Read(card, "3F000001D121"), 0xEE).Keys);
    }

    [Theory]
    [InlineData(CpxCardType.Cps, "00")]
    [InlineData(CpxCardType.Cpf, "01")]
    [InlineData(CpxCardType.Cde, "02")]
    [InlineData(CpxCardType.Cpe, "02")]
    [InlineData(CpxCardType.Cpa, "03")]
    public void InfoPs_TypeOfCard_AfterTableG02(CpxCardType type, string expected) =>
        Assert.Equal(expected, Template(Read(TestCpx.Create(TestCpx.Content with { Type = type }), "3F000001D104"), 0xED)[0x80]);

    [Fact]
    public void HolderObjects_OfACardThatNamesNobody_LeaveTheNamesOut()
    {
        var card = TestCpx.Create(TestCpx.Content with { Type = CpxCardType.Cpe, Civility = null, Nom = null, Prenom = null, NomExercice = null, Profession = null, Specialty = null, Activities = [] });

        Assert.Equal("E400", Read(card, "3F000001D102"));
        Assert.Equal([0x80, 0x81], Template(Read(card, "3F000001D104"), 0xED).Keys);
    }

    [Fact]
    public void Certificates_ReadWhole()
    {
        var card = TestCpx.Create();

        Assert.Equal(Convert.ToHexString(TestCpx.Content.Signature.Certificate.RawData), Read(card, "3F000001A001"));
        Assert.Equal(Convert.ToHexString(TestCpx.Content.Authentication.Certificate.RawData), Read(card, "3F000001A002"));
    }

    [Fact]
    public void PrivateKeyDirectory_CarriesLabelsIdsAndReferences()
    {
        var directory = Read(TestCpx.Create(), "3F0000017002");

        foreach (var part in (string[])[Ascii("CPS_PRIV_SIG"), Ascii("CPS_PRIV_AUT"), "040EE828BD080F8025000001FF001001", "040EE828BD080F8025000001FF001002", "02020081", "02020082"])
            Assert.Contains(part, directory, StringComparison.Ordinal);
    }

    [Fact]
    public void Contactless_NoPinNoKeysNothingBehindThePin()
    {
        var card = TestCpx.Create(TestCpx.Content with { IsContactless = true });

        Assert.Equal("9000", card.Send("00A4040C0D E828BD080F8025000001FF0020"));
        Assert.Equal("6A82", card.Send("00A4040C0D E828BD080F8025000001FF0010"));
        Assert.Equal("6A88", card.Send(TestCpx.Verify));
        Assert.Equal("6A88", card.Send("0020000100"));
        Assert.Equal("6A88", card.Send("002241B606800142840181"));
        Assert.Equal("6985", card.Send("002A9E9A00"));
        Assert.Equal("6A82", card.Send("00A4090C063F000001A001"));
        foreach (var id in (string[])["7001", "D120"])
        {
            Assert.Equal("9000", card.Send("00A4090C063F000001" + id));
            Assert.Equal("6982", card.Send("00B0000000"));
        }

        Assert.StartsWith("E3", Read(card, "3F000001D101"), StringComparison.Ordinal);
        Assert.Equal("5A0A80250000019900000042", Read(card, "3F00D003"));
        Assert.StartsWith("6214", card.Send("00A40904043F00D003"), StringComparison.Ordinal);
    }

    [Fact]
    public void OlderVolet_Probed_RootIsThereAndEmpty()
    {
        var card = TestCpx.Create();
        card.Send("00A4090C043F00D003");

        Assert.Equal("9F07", card.Send("A0A40000023F00"));
        Assert.Equal("850500003F0001 9000".Replace(" ", "", StringComparison.Ordinal), card.Send("A0C0000007"));
        Assert.Equal("6A82", card.Send("A0A40000027F01"));
        Assert.Equal("6700", card.Send("A0A4000000"));
        Assert.Equal("6D00", card.Send("A0B0000001"));
        Assert.Equal("5A9000", card.Send("00B0000001"));
    }

    [Theory]
    [InlineData("99000000")]
    [InlineData("99000000A0")]
    [InlineData("")]
    public void Create_CardNumberThatIsNone_Refused(string number) =>
        Assert.Contains("CardNumber", Assert.Throws<ArgumentException>(() => Cps3Card.Create(TestCpx.Content with { CardNumber = number })).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("123")]
    [InlineData("123456789")]
    [InlineData("12a4")]
    public void Create_PinThatIsNone_RefusedWithoutTellingIt(string pin)
    {
        var message = Assert.Throws<ArgumentException>(() => Cps3Card.Create(TestCpx.Content with { Pin = pin })).ToString();

        Assert.Contains("Pin of a CPS3-like card must be 4 to 8 digits", message, StringComparison.Ordinal);
        Assert.DoesNotContain(pin, message, StringComparison.Ordinal);
    }

    [Fact]
    public void Create_NameThatTheCardCannotCarry_Refused() =>
        Assert.Contains("Nom of", Assert.Throws<ArgumentException>(() => Cps3Card.Create(TestCpx.Content with { Nom = "LE C\u0152UR" })).Message, StringComparison.Ordinal);

    [Fact]
    public void Create_SeventeenActivities_Refused() =>
        Assert.Throws<ArgumentException>(() => Cps3Card.Create(TestCpx.Content with { Activities = [.. Enumerable.Repeat(new CpxActivity(0, null, null, null), 17)] }));

    [Fact]
    public void ToString_CardProfileAndPin_NoPin()
    {
        var profile = Cps3Card.Profile(TestCpx.Content);

        foreach (var text in (string?[])[Cps3Card.Create(TestCpx.Content).ToString(), profile.ToString(), profile.Pins[0].ToString(), TestCpx.Content.ToString()])
            Assert.DoesNotContain(TestCpx.Pin, text!, StringComparison.Ordinal);
    }

    internal static string Read(ICard card, string path)
    {
        Assert.Equal("9000", card.Send($"00A4090C{path.Length / 2:X2}{path}"));
        var content = new StringBuilder();
        for (var offset = 0; ; offset += 0xE7)
        {
            var response = card.Send($"00B0{offset:X4}E7");
            if (response == "6B00")
                return content.ToString();
            Assert.EndsWith("9000", response, StringComparison.Ordinal);
            content.Append(response[..^4]);
            if (response.Length < 2 * (0xE7 + 2))
                return content.ToString();
        }
    }

    private static Dictionary<int, string> Template(string content, int tag)
    {
        var template = Assert.Single(BerTlv.ReadAll(Convert.FromHexString(content)));
        Assert.Equal(tag, template.Tag);
        return template.Children.ToDictionary(c => c.Tag, c => Convert.ToHexString(c.Value.Span));
    }

    private static string Hex(ReadOnlyMemory<byte>? bytes) => Convert.ToHexString(bytes!.Value.Span);

    private static string Ascii(string text) => Convert.ToHexString(Encoding.ASCII.GetBytes(text));
}
