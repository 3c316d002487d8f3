using System.Security.Cryptography;
using InsConformance.Cards.Cpx;
using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Tests.Iso7816.Crypto;
using InsConformance.Testing;

namespace InsConformance.Cards.Tests.Cpx.Card;

public class Cps3SecurityTests
{
    private static readonly byte[] Message = [.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 7))];

    [Theory]
    [InlineData("SHA256", 1000)]
    [InlineData("SHA256", 5)]
    [InlineData("SHA256", 0)]
    [InlineData("SHA256", 64)]
    [InlineData("SHA1", 1000)]
    [InlineData("SHA1", 5)]
    public void SignatureKey_HashEndedOnTheCard_SignatureIsTheHolders(string hash, int length)
    {
        var card = Verified();
        var message = Message[..length];

        var signature = SignOnCard(card, hash, message);

        Assert.True(PublicKey(TestCpx.Content.Signature).VerifyData(message, signature, new HashAlgorithmName(hash), RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void SignatureKey_HashSentAsData_SignatureIsTheHolders()
    {
        var card = Verified();
        Assert.Equal("9000", card.Send("002241B606800142840181"));

        var response = card.Transmit(new CommandApdu(0x00, 0x2A, 0x9E, 0x9A, SHA256.HashData(Message), 256));

        Assert.True(PublicKey(TestCpx.Content.Signature).VerifyData(Message, response.Data.Span, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Theory]
    [InlineData("800102840182")]
    [InlineData("840182800102")]
    public void AuthenticationKey_DigestInfo_SignatureIsTheHolders(string environment)
    {
        var card = Verified();
        Assert.Equal("9000", card.Send("002241A406" + environment));

        var response = card.Transmit(new CommandApdu(0x00, 0x88, 0, 0, DigestInfo(Message), 256));

        Assert.True(PublicKey(TestCpx.Content.Authentication).VerifyData(Message, response.Data.Span, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void AuthenticationKey_DigestInfoOverT0_SameSignatureByGetResponse()
    {
        var card = Verified();
        card.Send("002241A406800102840182");
        var direct = card.Transmit(new CommandApdu(0x00, 0x88, 0, 0, DigestInfo(Message), 256)).Data.ToArray();

        Assert.Equal("6100", card.Send("0088000033" + Convert.ToHexString(DigestInfo(Message))));

        Assert.Equal(Convert.ToHexString(direct) + "9000", card.Send("00C0000000"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(36)]
    [InlineData(51)]
    [InlineData(102)]
    public void AuthenticationKey_AnyDataUpToFortyPercent_PaddedAndSignedAsTheyAre(int length)
    {
        var card = Verified();
        card.Send("002241A406800102840182");
        var data = Message[1..(length + 1)];

        var signature = card.Transmit(new CommandApdu(0x00, 0x88, 0, 0, data, 256)).Data.ToArray();

        var parts = TestCpx.Content.Authentication.Key.ExportParameters(false);
        var opened = System.Numerics.BigInteger.ModPow(
            new(signature, isUnsigned: true, isBigEndian: true),
            new(parts.Exponent, isUnsigned: true, isBigEndian: true),
            new(parts.Modulus, isUnsigned: true, isBigEndian: true)).ToByteArray(isUnsigned: true, isBigEndian: true);
        Assert.Equal((byte[])[0x01, .. Enumerable.Repeat((byte)0xFF, 253 - length), 0x00, .. data], opened);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(103)]
    public void AuthenticationKey_NothingOrMoreThanFortyPercent_WrongLength(int length)
    {
        var card = Verified();
        card.Send("002241A406800102840182");

        Assert.Equal(StatusWords.WrongLength, card.Transmit(new CommandApdu(0x00, 0x88, 0, 0, Message.AsMemory(0, length), 256)).Status);
    }

    [Fact]
    public void AuthenticationKey_CryptogramInTwoParts_Deciphered()
    {
        var card = Verified();
        Assert.Equal("9000", card.Send("002241B80680011A840182"));
        var cryptogram = PublicKey(TestCpx.Content.Authentication).Encrypt("session key"u8, RSAEncryptionPadding.Pkcs1);
        byte[] data = [0x81, .. cryptogram];

        Assert.Equal("9000", card.Send("102A8086FF" + Convert.ToHexString(data[..255])));
        Assert.Equal(Convert.ToHexString("session key"u8) + "9000", card.Send($"002A8086{data.Length - 255:X2}{Convert.ToHexString(data[255..])}00"));
    }

    [Fact]
    public void Decipher_RightCryptogramBehindAnotherPaddingByte_Refused()
    {
        var card = Verified();
        card.Send("002241B80680011A830182");
        var data = "80" + Convert.ToHexString(PublicKey(TestCpx.Content.Authentication).Encrypt("session key"u8, RSAEncryptionPadding.Pkcs1));

        card.Send("102A8086FF" + data[..510]);
        Assert.Equal("6A80", card.Send($"002A8086{(data.Length - 510) / 2:X2}{data[510..]}00"));
    }

    /// <summary>Tag 83 names a key as tag 84 does.</summary>
    [Fact]
    public void SecurityEnvironment_KeyInTag83_IsTaken() => Assert.Equal("9000", TestCpx.Create().Send("002241B80680011A830182"));

    [Theory]
    [InlineData("00", 256, 0x6A80)]
    [InlineData("81", 255, 0x6700)]
    public void Decipher_OtherPaddingByteOrLength_Refused(string first, int length, int expected)
    {
        var card = Verified();
        card.Send("002241B80680011A840182");
        var data = first + new string('0', 2 * length);

        Assert.Equal("9000", card.Send("102A8086FF" + data[..510]));
        Assert.Equal(expected.ToString("X4", null), card.Send($"002A8086{(data.Length - 510) / 2:X2}{data[510..]}00"));
    }

    [Theory]
    [InlineData("002241B606800142840181", "002A9E9A00")]
    [InlineData("002241A406800102840182", "00880000010000")]
    [InlineData("002241B80680011A840182", "002A8086028100")]
    public void Keys_WithoutPin_SecurityStatus(string environment, string use)
    {
        var card = TestCpx.Create();
        Assert.Equal("9000", card.Send("002241AA03800140"));
        Assert.Equal("9000", card.Send("002A90A004 9000 8000"));
        Assert.Equal("9000", card.Send(environment));

        Assert.Equal("6982", card.Send(use));
    }

    [Theory]
    [InlineData("002241B606800142840182", "6A88")]
    [InlineData("002241A406800102840181", "6A88")]
    [InlineData("002241B80680011A840181", "6A88")]
    [InlineData("002241B606800142840183", "6A88")]
    [InlineData("002241B606800102840181", "6A80")]
    [InlineData("002241B606800143840181", "6A80")]
    [InlineData("002241AA03800142", "6A80")]
    [InlineData("002241B6068001428601AA", "6A80")]
    [InlineData("002241B60780014284028100", "6A80")]
    [InlineData("002241B6058001428401", "6A80")]
    [InlineData("002241B600", "6A80")]
    [InlineData("002281B606800142840181", "6A86")]
    [InlineData("002241B706800142840181", "6A86")]
    public void SecurityEnvironment_KeyOrAlgorithmThatIsNotThere_Refused(string command, string expected) => Assert.Equal(expected, TestCpx.Create().Send(command));

    [Theory]
    [InlineData("002A9E9A00", "6985")]
    [InlineData("002A90A00490008000", "6985")]
    [InlineData("0088000001AA", "6985")]
    [InlineData("002A808601AA", "6985")]
    [InlineData("002A000000", "6A86")]
    [InlineData("0088010001AA", "6A86")]
    public void Operations_WithoutEnvironment_ConditionsOfUse(string command, string expected)
    {
        var card = Verified();

        Assert.Equal(expected, card.Send(command));
    }

    [Fact]
    public void Sign_TwiceWithOneHash_OnlyOnce()
    {
        var card = Verified();
        SignOnCard(card, "SHA256", Message);

        Assert.Equal("6985", card.Send("002A9E9A00"));
    }

    [Theory]
    [InlineData("9000", "6A80")]
    [InlineData("80050102030405 9000", "9000")]
    [InlineData("9001AA 8000", "6A80")]
    [InlineData("8000", "9000")]
    [InlineData("8100", "6A80")]
    [InlineData("90008001", "6A80")]
    [InlineData("80008001", "6A80")]
    public void Hash_Objects_AsTheyShouldBe(string objects, string expected)
    {
        var card = TestCpx.Create();
        card.Send("002241AA03800140");
        objects = objects.Replace(" ", "", StringComparison.Ordinal);

        Assert.Equal(expected, card.Send($"002A90A0{objects.Length / 2:X2}{objects}"));
    }

    [Fact]
    public void Hash_OfOneKindSignedAsAnother_Refused()
    {
        var card = Verified();
        card.Send("002241AA03800110");
        card.Send("002A90A004 9000 8000");
        card.Send("002241B606800142840181");

        Assert.Equal("6985", card.Send("002A9E9A00"));
    }

    [Fact]
    public void Reset_AfterEverythingWasReady_NothingIsLeft()
    {
        var card = Verified();
        card.Send("002241AA03800140");
        card.Send("002A90A004 9000 8000");
        card.Send("002241B606800142840181");

        card.Reset();

        Assert.Equal("6985", card.Send("002A9E9A00"));
        Assert.Equal("63C3", card.Send("0020000100"));
    }

    [Theory]
    [InlineData("D120")]
    [InlineData("D121")]
    public void Activities_OnlyAfterThePin(string id)
    {
        var card = TestCpx.Create();
        Assert.StartsWith("62", card.Send("00A40904063F000001" + id + "00"), StringComparison.Ordinal);
        Assert.Equal("6982", card.Send("00B0000000"));

        Assert.Equal("9000", card.Send(TestCpx.Verify));

        Assert.StartsWith("EE", card.Send("00B0000000"), StringComparison.Ordinal);
    }

    [Fact]
    public void SecurityObjects_SeenFromTheirDirectoryOnly()
    {
        var card = TestCpx.Create();
        const string pin = "00CB3FFF0A4D087006BF810102A08000";
        const string key = "00CB3FFF0A4D087006BF900102A08000";

        Assert.Equal("701CBF810118A01680020008 9A0103 9B0103 A10A8C087F0000FFFFFFFF00 9000".Replace(" ", "", StringComparison.Ordinal), card.Send(pin));
        Assert.Equal("6A88", card.Send(key));
        card.Send("00A4090C043F000001");
        Assert.Equal("6A88", card.Send(pin));
        Assert.Equal("7016BF900112A01080020100A10A8C087F11FFFFFFFFFF009000", card.Send(key));
        Assert.Equal("7016BF900212A01080020100A10A8C087FFF1111FFFFFF009000", card.Send("00CB3FFF0A4D087006BF900202A08000"));
    }

    [Theory]
    [InlineData("00A4090C023F00", "00CB3FFF0B4D097007BF8101037F418000")]
    [InlineData("00A4090C043F000001", "00CB3FFF0B4D097007BF9001037F488000")]
    [InlineData("00A4090C043F000001", "00CB3FFF0B4D097007BF9002037F488000")]
    public void SecurityObjects_SecretParts_NeverGivenEvenAfterThePin(string select, string command)
    {
        var card = Verified();
        card.Send(select);

        Assert.Equal("6A80", card.Send(command));
    }

    [Fact]
    public void TriesObject_AfterWrongPins_CountsDown()
    {
        var card = TestCpx.Create();
        card.Send("0020000104 39393939");

        Assert.Contains("9A01039B0102", card.Send("00CB3FFF0A4D087006BF810102A08000"), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_PinBlockedFromTheStart_Blocked() =>
        Assert.Equal("6983", TestCpx.Create(TestCpx.Content with { TriesLeft = 0 }).Send(TestCpx.Verify));

    [RequiresToolFact("openssl")]
    public void BothKeys_SignaturesVerifiedByOpenssl()
    {
        var card = Verified();
        var signed = SignOnCard(card, "SHA256", Message);
        card.Send("002241A406800102840182");
        var authenticated = card.Transmit(new CommandApdu(0x00, 0x88, 0, 0, DigestInfo(Message), 256)).Data.ToArray();

        AssertOpenssl(TestCpx.Content.Signature, signed, "Verified OK");
        AssertOpenssl(TestCpx.Content.Authentication, authenticated, "Verified OK");
        AssertOpenssl(TestCpx.Content.Authentication, signed, "Verification failure");
    }

    private static void AssertOpenssl(CpxKey key, byte[] signature, string expected)
    {
        var folder = Directory.CreateTempSubdirectory("insconf-card-");
        try
        {
            var (pem, sig, msg) = (Path.Combine(folder.FullName, "key.pem"), Path.Combine(folder.FullName, "sig"), Path.Combine(folder.FullName, "msg"));
            File.WriteAllText(pem, PemEncoding.WriteString("PUBLIC KEY", key.Certificate.PublicKey.ExportSubjectPublicKeyInfo()));
            File.WriteAllBytes(sig, signature);
            File.WriteAllBytes(msg, Message);
            Assert.Contains(expected, ExternalTool.Run("openssl", ["dgst", "-sha256", "-verify", pem, "-signature", sig, msg]).Output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static IsoCard Verified()
    {
        var card = TestCpx.Create();
        Assert.Equal("9000", card.Send(TestCpx.Verify));
        return card;
    }

    private static byte[] SignOnCard(ICard card, string hash, byte[] message)
    {
        var left = message.Length % 64;
        var state = CardHash.StateAfter(hash, message.AsSpan(0, message.Length - left));
        var (hashAlgorithm, signAlgorithm) = hash == "SHA1" ? ("10", "12") : ("40", "42");
        Assert.Equal("9000", card.Send("002241AA038001" + hashAlgorithm));
        byte[] data = [.. BerTlv.Write(0x90, state), .. BerTlv.Write(0x80, message[^left..])];
        Assert.Equal(StatusWords.Success, card.Transmit(new CommandApdu(0x00, 0x2A, 0x90, 0xA0, data)).Status);
        Assert.Equal("9000", card.Send("002241B6068001" + signAlgorithm + "840181"));
        var response = card.Transmit(new CommandApdu(0x00, 0x2A, 0x9E, 0x9A, default, 256));
        Assert.Equal((StatusWords.Success, 256), (response.Status, response.Data.Length));
        return response.Data.ToArray();
    }

    private static byte[] DigestInfo(byte[] message) => [.. Convert.FromHexString("3031300D060960864801650304020105000420"), .. SHA256.HashData(message)];

    private static RSA PublicKey(CpxKey key) => key.Certificate.PublicKey.GetRSAPublicKey()!;
}
