using System.Text;
using InsConformance.Cards.Cpx.Reading;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Tests.Cpx.Reading;

/// <summary>Cards that look like a CPS3 and want to harm whoever reads them.</summary>
public class HostileCpxTests
{
    private static readonly byte[] Pin = Encoding.ASCII.GetBytes(CardInHand.Pin);

    /// <summary>As deep as one answer can be. Reading it level by level would end the process: nothing catches a full stack.</summary>
    [Fact]
    public void TriesLeft_CounterObjectOfThousandsOfLevels_AsksByVerify()
    {
        byte[] nested = [];
        while (nested.Length < 60_000)
            nested = [0xA1, 0x82, (byte)(nested.Length >> 8), (byte)nested.Length, .. nested];
        var card = new CardInHand();
        using var session = CpxReader.Open(card);
        card.Spoil = (command, answer) => command.StartsWith("00CB", StringComparison.Ordinal) ? [.. nested, 0x90, 0x00] : answer;
        int? tries = null;

        var small = new Thread(() => tries = session.TriesLeft(), 256 * 1024);
        small.Start();
        small.Join();

        Assert.Equal(3, tries);
        Assert.Equal("0020000100", card.Sent[^1]);
    }

    /// <summary>The directory of keys is as long as READ BINARY reaches, and comes byte by byte.</summary>
    [Fact]
    public void Open_FileThatComesByteByByte_GivenUp()
    {
        var isEndless = false;
        var card = new CardInHand
        {
            Spoil = (command, answer) =>
            {
                isEndless |= command == "00A40904063F0000017002";
                return !isEndless ? answer : command.StartsWith("00A4", StringComparison.Ordinal) ? [0x62, 0x04, 0x80, 0x02, 0x7F, 0xFF, 0x90, 0x00] : [0x30, 0x90, 0x00];
            },
        };

        Assert.Equal(CardFailure.BadResponse, Assert.Throws<CardReaderException>(() => CpxReader.Open(card)).Failure);
        Assert.InRange(card.Sent.Count, 1000, 2000);
    }

    /// <summary>Every SELECT is answered with control parameters and a lot of filler behind them.</summary>
    [Fact]
    public void Open_MoreDataThanAnyCardHolds_GivenUp()
    {
        var card = new CardInHand
        {
            Spoil = (command, answer) => command.StartsWith("00C0", StringComparison.Ordinal) ? [.. answer[..^2], .. new byte[60_000], 0x90, 0x00] : answer,
        };

        Assert.Equal(CardFailure.BadResponse, Assert.Throws<CardReaderException>(() => CpxReader.Open(card)).Failure);
        Assert.InRange(card.Sent.Count, 1, 100);
    }

    [Fact]
    public void Open_OfACard_KeepsOthersFromItMeanwhile()
    {
        var card = new CardInHand();

        using var session = CpxReader.Open(card);

        Assert.Equal((1, 0), (card.Transactions, card.OpenTransactions));
    }

    [Fact]
    public void EveryUse_KeepsOthersFromTheCardMeanwhile()
    {
        var card = new CardInHand();
        using var session = CpxReader.Open(card);
        session.TriesLeft();
        session.Verify(Pin);
        session.ReadActivities();
        session.Sign(new byte[3]);
        session.SignForAuthentication(new byte[3]);

        Assert.Equal((6, 0), (card.Transactions, card.OpenTransactions));
        Assert.All(card.SentAlone, Assert.True);
    }

    /// <summary>VERIFY without data is answered 9000 when somebody else verified the PIN of the card: nobody presented one here.</summary>
    [Fact]
    public void Verify_NoDigit_IsNoPin()
    {
        var card = new CardInHand();
        using var session = CpxReader.Open(card);
        session.Verify(Pin);
        var sent = card.Sent.Count;

        Assert.Throws<ArgumentException>(() => session.Verify([]));
        Assert.Equal(sent, card.Sent.Count);
    }

    [Fact]
    public void Open_ControlCharactersInTexts_AreShownAsUnreadable()
    {
        using var session = CpxReader.Open(new CardInHand(c => c with { Prenom = "A\u001B[2J", NomExercice = "B\u0001\u009B" }));

        Assert.Equal(("A\uFFFD[2J", "B\uFFFD\uFFFD"), (session.Holder.Prenom, session.Holder.NomExercice));
    }

    [Theory]
    [InlineData("6300", PinOutcome.WrongPin, 3)]
    [InlineData("63C1", PinOutcome.WrongPin, 1)]
    [InlineData("63C0", PinOutcome.Blocked, 0)]
    [InlineData("6983", PinOutcome.Blocked, 0)]
    public void Verify_EveryFormOfRefusal_SaysTheTries(string status, PinOutcome outcome, int tries)
    {
        var card = new CardInHand { Spoil = (command, answer) => command.StartsWith("0020000104", StringComparison.Ordinal) ? Convert.FromHexString(status) : answer };
        using var session = CpxReader.Open(card);

        Assert.Equal(new PinAnswer(outcome, tries), session.Verify(Pin));
    }

    [Theory]
    [InlineData("80", true)]
    [InlineData("83", true)]
    [InlineData("00", false)]
    [InlineData("02", false)]
    public void Open_Category_TellsTestCards(string category, bool isTest)
    {
        var card = new CardInHand();
        card.Spoil = (command, answer) =>
        {
            var at = answer.AsSpan().IndexOf((byte[])[0x82, 0x01, 0x80]);
            if (command.StartsWith("00B0", StringComparison.Ordinal) && answer.AsSpan().StartsWith((byte[])[0xE3]) && at > 0)
                answer[at + 2] = Convert.FromHexString(category)[0];
            return answer;
        };
        using var session = CpxReader.Open(card);

        Assert.Equal(isTest, session.Holder.IsTestCard);
    }
}
