using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Tests.Readers;

public class ApduExchangeTests
{
    private static readonly CommandApdu Select = new(0x00, 0xA4, 0x04, 0x00, Convert.FromHexString("A0B0"), CommandApdu.AnyShort);
    private static readonly CommandApdu Read = new(0x00, 0xB0, 0x00, 0x00, default, CommandApdu.AnyShort);

    [Fact]
    public void Transmit_Case4OverT0_TravelsWithoutLe() => Sends(Select, true, ["9000"], "00A4040002A0B0");

    [Fact]
    public void Transmit_Case4OverT1_TravelsWhole() => Sends(Select, false, ["9000"], "00A4040002A0B000");

    [Fact]
    public void Transmit_Case1OverT0_TravelsWithP3() => Sends(new(0x00, 0x20, 0x00, 0x01), true, ["63C3"], "0020000100");

    [Fact]
    public void Transmit_Case1OverT1_TravelsWithItsHeaderAlone() => Sends(new(0x00, 0x20, 0x00, 0x01), false, ["63C3"], "00200001");

    [Theory]
    [InlineData("6102", "00C0000002")]
    [InlineData("6100", "00C0000000")]
    public void Transmit_61xx_FetchesTheRest(string status, string expected) => Sends(Select, true, [status, "AABB9000"], "00A4040002A0B0", expected);

    [Fact]
    public void Transmit_61xxTwiceWithData_JoinsTheParts()
    {
        using var connection = new ScriptedConnection("016102", "02036101", "046282");

        var response = ApduExchange.Transmit(connection, Select, isT0: true);

        Assert.Equal("01020304", Convert.ToHexString(response.Data.Span));
        Assert.Equal(StatusWords.EndOfFile, response.Status);
        Assert.Equal(["00A4040002A0B0", "00C0000002", "00C0000001"], connection.Sent);
    }

    [Fact]
    public void Transmit_6CxxThen61xx_FollowsBoth() =>
        Sends(Read, true, ["6C08", "6108", "6C04", "AABBCCDD9000"], "00B0000000", "00B0000008", "00C0000008", "00C0000004");

    [Fact]
    public void Transmit_6CxxAgain_IsTheAnswer()
    {
        using var connection = new ScriptedConnection("6C08", "6C09");

        Assert.Equal(0x6C09, ApduExchange.Transmit(connection, Read, isT0: true).Status);
        Assert.Equal(2, connection.Sent.Count);
    }

    [Theory]
    [InlineData(0x11, "01C0000001")]
    [InlineData(0x0C, "00C0000001")]
    [InlineData(0x45, "45C0000001")]
    [InlineData(0xBC, "BCC0000001")]
    public void Transmit_GetResponse_StaysOnTheChannel(byte cla, string expected) =>
        Sends(new(cla, 0xB0, 0, 0, default, 1), true, ["6101", "AA9000"], $"{cla:X2}B0000001", expected);

    [Fact]
    public void Transmit_61xxWithoutEnd_IsABadResponse()
    {
        using var dry = new ScriptedConnection("6101");
        using var flood = new ScriptedConnection(new string('0', 512) + "6100");

        Assert.Equal(CardFailure.BadResponse, Assert.Throws<CardReaderException>(() => ApduExchange.Transmit(dry, Read, isT0: true)).Failure);
        Assert.Equal(CardFailure.BadResponse, Assert.Throws<CardReaderException>(() => ApduExchange.Transmit(flood, Read, isT0: true)).Failure);
        Assert.Equal(2, dry.Sent.Count);
        Assert.Equal(ApduExchange.MostData / 256 + 1, flood.Sent.Count);
    }

    [Theory]
    [InlineData("", CardFailure.CardRemoved)]
    [InlineData("90", CardFailure.BadResponse)]
    public void Transmit_FewerThanTwoBytes_IsNoResponse(string bytes, CardFailure expected)
    {
        using var connection = new ScriptedConnection(bytes);

        Assert.Equal(expected, Assert.Throws<CardReaderException>(() => ApduExchange.Transmit(connection, Read, isT0: true)).Failure);
    }

    [Fact]
    public void RequireCommand_ThreeBytes_Refused() => Assert.Throws<ArgumentException>(() => ApduExchange.RequireCommand([0, 1, 2]));

    private static void Sends(CommandApdu command, bool isT0, string[] responses, params string[] expected)
    {
        using var connection = new ScriptedConnection(responses);
        ApduExchange.Transmit(connection, command, isT0);
        Assert.Equal(expected, connection.Sent);
    }
}
