using InsConformance.Cards.Iso7816.Machine;

namespace InsConformance.Cards.Tests.Cpx.Card;

/// <summary>What a CPS3 remembers from one command to the next, and what it must not.</summary>
public class Cps3StateTests
{
    private const string Hash = "002A90A004 9000 8000";

    [Fact]
    public void Reset_WithDataThatWait_LeavesNoneForGetResponse()
    {
        var card = Verified();
        Assert.Equal("9000", card.Send("00A4090C063F000001D120"));
        Assert.StartsWith("EE", card.Send("00B0000001"), StringComparison.Ordinal);
        Assert.StartsWith("61", card.Send("00A40904063F000001D120"), StringComparison.Ordinal);

        card.Reset();

        Assert.Equal("6985", card.Send("00C0000000"));
    }

    [Fact]
    public void Reset_WithAFileSelected_IsAtTheRootAgain()
    {
        var card = TestCpx.Create();
        card.Send("00A4090C063F0000015031");

        card.Reset();

        Assert.Equal("6986", card.Send("00B0000001"));
        Assert.Equal("6A82", card.Send("00A4020C025031"));
        Assert.Equal("9000", card.Send("00A4020C022F00"));
    }

    /// <summary>MSE SET replaces the whole template: a key or an algorithm of before is never taken with the other half of now.</summary>
    [Theory]
    [InlineData("002241B603800142")]
    [InlineData("002241B603840181")]
    public void SecurityEnvironment_SetInPart_ForgetsTheOtherPart(string part)
    {
        var card = Verified();
        card.Send("002241AA03800140");
        card.Send("002241B606800142840181");
        Assert.Equal("9000", card.Send(Hash));

        Assert.Equal("9000", card.Send(part));

        Assert.Equal("6985", card.Send("002A9E9A00"));
    }

    /// <summary>After a reset each of hash, key and algorithm is wanted anew: none of them alone may have been kept.</summary>
    [Theory]
    [InlineData("002241B606800142840181", "6985")]
    [InlineData("002241AA03800140;002A90A00490008000;002241B603800142", "6985")]
    [InlineData("002241AA03800140;002A90A00490008000;002241B603840181", "6985")]
    [InlineData("002A90A00490008000", "6985")]
    [InlineData("002241AA03800140;002A90A00490008000;002241B606800142840181", "ok")]
    public void Reset_OfAReadyEnvironment_WantsEachPartAnew(string commands, string expected)
    {
        var card = Verified();
        card.Send("002241AA03800140");
        card.Send(Hash);
        card.Send("002241B606800142840181");
        card.Reset();
        Assert.Equal("9000", card.Send(TestCpx.Verify));

        foreach (var command in commands.Split(';'))
            card.Send(command);

        var answer = card.Send("002A9E9A00");
        Assert.Equal(expected, answer.Length > 4 ? "ok" : answer);
    }

    /// <summary>The keys are wanted anew too where the algorithm is given: INTERNAL AUTHENTICATE and DECIPHER.</summary>
    [Theory]
    [InlineData("002241A406800102840182", "002241A403800102", "0088000001AA")]
    [InlineData("002241B80680011A840182", "002241B80380011A", "002A808601AA")]
    public void Reset_OfAnEnvironmentWithAKey_ForgetsTheKey(string before, string after, string use)
    {
        var card = Verified();
        Assert.Equal("9000", card.Send(before));
        card.Reset();
        card.Send(TestCpx.Verify);
        card.Send(after);

        Assert.Equal("6985", card.Send(use));
    }

    [Fact]
    public void Hash_ThatFails_DropsTheOneBefore()
    {
        var card = Verified();
        card.Send("002241AA03800140");
        card.Send("002241B606800142840181");
        Assert.Equal("9000", card.Send(Hash));

        Assert.Equal("6A80", card.Send("002A90A004 9001AA 80"));

        Assert.Equal("6985", card.Send("002A9E9A00"));
    }

    [Fact]
    public void Keys_AfterAWrongPin_AreClosedAgain()
    {
        var card = Verified();
        card.Send("002241A406800102840182");
        Assert.Equal("63C2", card.Send("0020000108 3030303030303030"));

        Assert.Equal("6982", card.Send("0088000001AA"));
        card.Send("00A4090C063F000001D120");
        Assert.Equal("6982", card.Send("00B0000000"));
    }

    [Fact]
    public void Pin_AsAPrefixOrWithMoreBehind_IsWrong()
    {
        var card = TestCpx.Create();

        Assert.Equal("63C2", card.Send("0020000107" + TestCpx.PinHex[..14]));
        Assert.Equal("6700", card.Send("0020000109" + TestCpx.PinHex + "00"));
        Assert.Equal("63C2", card.Send("0020000100"));
    }

    [Theory]
    [InlineData("313233")]
    [InlineData("313233343536373839")]
    public void Change_ToAPinThatIsNone_KeepsTheOldOne(string fresh)
    {
        var card = TestCpx.Create();

        Assert.Equal(fresh.Length > 16 ? "6700" : "6A80", card.Send($"00240001{8 + fresh.Length / 2:X2}{TestCpx.PinHex}{fresh}"));

        card.Reset();
        Assert.Equal("9000", card.Send(TestCpx.Verify));
    }

    private static IsoCard Verified()
    {
        var card = TestCpx.Create();
        Assert.Equal("9000", card.Send(TestCpx.Verify));
        return card;
    }
}
