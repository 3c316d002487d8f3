using System.Security.Cryptography;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InsConformance.Cards.Cpx.Reading;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Tests.Cpx.Reading;

public class CpxReaderTests
{
    private static readonly byte[] Right = Encoding.ASCII.GetBytes(CardInHand.Pin);
    private static readonly byte[] Wrong = "0000"u8.ToArray();

    [Fact]
    public void Open_VirtualCps3_ReadsWhoseItIs()
    {
        using var session = CpxReader.Open(new CardInHand());

        Assert.Equal("9900000042", session.CardNumber);
        Assert.Equal(
            new CpxHolder
            {
                CardNumber = "9900000042",
                IsTestCard = true,
                ValidUntil = new DateOnly(2028, 12, 31),
                Civility = 22,
                Prenom = "CLAIRE",
                TypeCode = 0,
                PsIdNat = "899900000011",
                Profession = 10,
                NomExercice = "FICTIVE",
                Specialty = "SM26",
            },
            session.Holder);
        Assert.Equal(CardInHand.Content.Signature.Certificate.RawData, session.SignatureCertificate.RawData);
        Assert.Equal(CardInHand.Content.Authentication.Certificate.RawData, session.AuthenticationCertificate.RawData);
    }

    [Fact]
    public void Verify_WrongThenRight_CountsTriesDownAndUpAgain()
    {
        using var session = CpxReader.Open(new CardInHand());

        Assert.Equal(3, session.TriesLeft());
        Assert.Equal(new PinAnswer(PinOutcome.WrongPin, 2), session.Verify(Wrong));
        Assert.Equal(2, session.TriesLeft());
        Assert.Equal(new PinAnswer(PinOutcome.Verified), session.Verify(Right));
        Assert.Equal(3, session.TriesLeft());
    }

    [Fact]
    public void Verify_ThreeTimesWrong_Blocks()
    {
        using var session = CpxReader.Open(new CardInHand());
        session.Verify(Wrong);
        session.Verify(Wrong);

        var third = session.Verify(Wrong);

        Assert.Equal(0, third.TriesLeft);
        Assert.Equal(new PinAnswer(PinOutcome.Blocked, 0), session.Verify(Right));
        Assert.Equal(0, session.TriesLeft());
    }

    [Fact]
    public void Verify_OnePin_IsPresentedOnce()
    {
        var card = new CardInHand();
        using var session = CpxReader.Open(card);

        session.Verify(Wrong);

        Assert.Single(card.Sent, s => s.StartsWith("0020", StringComparison.Ordinal) && s.Length > 10);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(1000)]
    public void Sign_WithTheRightPin_VerifiesWithItsCertificate(int length)
    {
        using var session = CpxReader.Open(new CardInHand());
        session.Verify(Right);
        var content = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();

        var signature = session.Signer(content);

        Assert.True(CardInHand.Content.Signature.Key.VerifyData(content, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    // Cards study section 3.7 [M]: what was seen of the official library for 1,000 bytes.
    [Fact]
    public void Sign_1000Bytes_SendsTheHashAsTheOfficialLibraryDoes()
    {
        var card = new CardInHand();
        using var session = CpxReader.Open(card);
        session.Verify(Right);

        session.Sign(new byte[1000]);

        var hash = card.Sent.Single(s => s.StartsWith("002A90A0", StringComparison.Ordinal));
        Assert.StartsWith("002A90A0549028", hash, StringComparison.Ordinal);
        Assert.Equal("0000000000001E008028" + new string('0', 80), hash[(14 + 64)..]);
        Assert.Equal("002A9E9A00", card.Sent.First(s => s.StartsWith("002A9E", StringComparison.Ordinal)));
    }

    [Fact]
    public void SignForAuthentication_WithTheRightPin_VerifiesWithItsCertificate()
    {
        using var session = CpxReader.Open(new CardInHand());
        session.Verify(Right);

        var signature = session.SignForAuthentication("bonjour"u8.ToArray());

        Assert.True(CardInHand.Content.Authentication.Key.VerifyData("bonjour"u8, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void Sign_WithoutPin_IsRefusedByTheCard()
    {
        using var session = CpxReader.Open(new CardInHand());

        Assert.Equal(0x6982, Assert.Throws<CardRefusalException>(() => session.Sign(new byte[3])).Status);
        Assert.Equal(0x6982, Assert.Throws<CardRefusalException>(() => session.ReadActivities()).Status);
    }

    [Fact]
    public void ReadActivities_WithTheRightPin_AreThoseOfTheCard()
    {
        using var session = CpxReader.Open(new CardInHand());
        session.Verify(Right);

        Assert.Equal(CardInHand.Content.Activities, session.ReadActivities());
    }

    [Fact]
    public void Sign_AnswerThatDoesNotVerify_IsNeverGivenOut()
    {
        var card = new CardInHand();
        using var session = CpxReader.Open(card);
        session.Verify(Right);
        card.Spoil = (_, answer) => answer.Length > 200 ? [(byte)(answer[0] ^ 1), .. answer[1..]] : answer;

        Assert.Equal(CardFailure.BadResponse, Assert.Throws<CardReaderException>(() => session.Sign(new byte[3])).Failure);
    }

    [Fact]
    public void Open_AnswerOf6F00_SaysTheStatus()
    {
        var card = new CardInHand { Spoil = (command, answer) => command.StartsWith("00B0", StringComparison.Ordinal) ? [0x6F, 0x00] : answer };

        Assert.Equal(0x6F00, Assert.Throws<CardRefusalException>(() => CpxReader.Open(card)).Status);
    }

    /// <summary>READ BINARY answered with success and nothing, or with more than the file holds.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(0x100)]
    public void Open_BlockOfAnotherLength_IsUnreadable(int length)
    {
        var card = new CardInHand { Spoil = (command, answer) => command.StartsWith("00B0", StringComparison.Ordinal) ? [.. new byte[length], 0x90, 0x00] : answer };

        var error = Assert.Throws<CardReaderException>(() => CpxReader.Open(card));

        Assert.Equal(CardFailure.BadResponse, error.Failure);
        Assert.Contains($"{length} bytes came where", error.Message, StringComparison.Ordinal);
        Assert.Single(card.Sent, c => c.StartsWith("00B0", StringComparison.Ordinal));
    }

    [Fact]
    public void Open_ContactlessCard_IsUnsupported() =>
        Assert.Equal(CardFailure.Unsupported, Assert.Throws<CardReaderException>(() => CpxReader.Open(new CardInHand(c => c with { IsContactless = true }))).Failure);

    [Fact]
    public void Dispose_Session_ResetsTheCard()
    {
        var card = new CardInHand();
        CpxReader.Open(card).Dispose();

        Assert.True(card.IsDisposed);
    }

    /// <summary>Whatever bits of whatever answer are inverted: a reading, or one of the two exceptions that say so.</summary>
    [Fact]
    public void Open_AnswersWithInvertedBits_ReadsOrSaysWhy()
    {
        var damages = from at in Gen.Choose(0, 80) from place in Gen.Choose(0, 2000) from bit in Gen.Choose(0, 7) select (at, place, bit);
        Prop.ForAll(damages.ToArbitrary(), damage =>
        {
            var count = 0;
            var card = new CardInHand
            {
                Spoil = (_, answer) =>
                {
                    if (count++ == damage.at)
                        answer[damage.place % answer.Length] ^= (byte)(1 << damage.bit);
                    return answer;
                },
            };
            try
            {
                CpxReader.Open(card).Dispose();
            }
            catch (Exception e) when (e is CardReaderException or CardRefusalException)
            {
                Assert.DoesNotContain(CardInHand.Pin, e.ToString(), StringComparison.Ordinal);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Exceptions_OfAPin_NeverSayIt()
    {
        var card = new CardInHand { Spoil = (command, answer) => command.StartsWith("0020", StringComparison.Ordinal) ? [0x6F, 0x00] : answer };
        using var session = CpxReader.Open(card);

        var refusal = Assert.Throws<CardRefusalException>(() => session.Verify(Right));

        Assert.DoesNotContain(CardInHand.Pin, refusal.ToString() + session + refusal.OneLine, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexString(Right), refusal.ToString(), StringComparison.OrdinalIgnoreCase);
    }
}
