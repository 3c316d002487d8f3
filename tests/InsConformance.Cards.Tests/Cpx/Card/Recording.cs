using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Tests.Iso7816.Crypto;
using InsConformance.Testing;

namespace InsConformance.Cards.Tests.Cpx.Card;

/// <summary>What a program asked of a card, in its order, with what it wants back. The notation stands in Recordings/ans-pkcs11.txt.</summary>
internal sealed partial class Recording
{
    public const string Ans = "ans-pkcs11.txt";
    public const string OpenSc = "opensc.txt";

    private static readonly byte[] Long = [.. Enumerable.Range(0, 1000).Select(i => (byte)(i * 7))];
    private static readonly byte[] Short = "hello"u8.ToArray();
    private readonly string[] _lines;
    private readonly byte[] _cryptogram;

    private Recording(string[] lines)
    {
        _lines = lines;
        using var key = TestCpx.Content.Authentication.Certificate.PublicKey.GetRSAPublicKey()!;
        _cryptogram = [0x81, .. key.Encrypt("session key"u8, RSAEncryptionPadding.Pkcs1)];
    }

    public static Recording Load(string name)
    {
        var lines = File.ReadAllLines(Repository.PathTo("tests", "InsConformance.Cards.Tests", "Cpx", "Card", "Recordings", name));
        return new Recording([.. lines.Where(l => l.Length > 0 && l[0] != '#')]);
    }

    /// <summary>The commands alone, reads of a file as one READ BINARY.</summary>
    public IReadOnlyList<byte[]> Commands => [.. _lines.Select(l => l.StartsWith("file", StringComparison.Ordinal) ? Convert.FromHexString("00B00000E7") : Command(l.Split(" => ")[0]))];

    /// <summary>Plays the recording and checks every answer.</summary>
    /// <param name="card">The card.</param>
    /// <param name="asT0">Whether Le is cut and data are fetched by GET RESPONSE; otherwise commands carry Le = 00 and data come at once.</param>
    public void Play(ICard card, bool asT0)
    {
        var size = 0;
        foreach (var line in _lines)
        {
            if (line.StartsWith("file ", StringComparison.Ordinal))
            {
                ReadFile(card, size, int.Parse(line[5..], NumberStyles.HexNumber, CultureInfo.InvariantCulture), line);
                continue;
            }

            var parts = line.Split(" => ");
            var response = Send(card, Command(parts[0]), asT0, line);
            size = Check(response, parts[1], size, line);
        }
    }

    private static int Check(ResponseApdu response, string expected, int size, string line)
    {
        var words = expected.Split(' ');
        switch (words[0])
        {
            case "fcp":
                Assert.True(response.IsSuccess, line);
                var fcp = BerTlv.Find(response.Data, 0x62);
                Assert.True(fcp is not null && response.Data.Length == fcp.Value.Length + 2, line);
                return BerTlv.Find(fcp.Value, 0x80) is { } told ? told.Span[0] << 8 | told.Span[1] : 0;
            case "sig" or "aut":
                Assert.True(response.IsSuccess, line);
                using (var key = (words[0] == "sig" ? TestCpx.Content.Signature : TestCpx.Content.Authentication).Certificate.PublicKey.GetRSAPublicKey()!)
                    Assert.True(key.VerifyData(Message(words[2]), response.Data.Span, new HashAlgorithmName(words[1]), RSASignaturePadding.Pkcs1), line);
                return size;
            case { Length: 4 }:
                Assert.True(response.Status.ToString("X4", CultureInfo.InvariantCulture) == words[0] && response.Data.IsEmpty, $"{line}: {response.Status:X4}");
                return size;
            default:
                Assert.True(response.IsSuccess && response.Data.Length == int.Parse(words[0], CultureInfo.InvariantCulture), $"{line}: {response.Data.Length} bytes, {response.Status:X4}");
                return size;
        }
    }

    private static void ReadFile(ICard card, int size, int step, string line)
    {
        Assert.True(size > 0, line);
        for (var offset = 0; offset < size; offset += step)
        {
            var count = Math.Min(step, size - offset);
            var response = card.Transmit(new CommandApdu(0x00, 0xB0, (byte)(offset >> 8), (byte)offset, default, count));
            Assert.True(response.IsSuccess && response.Data.Length == count, $"{line} at {offset}: {response.Data.Length} bytes, {response.Status:X4}");
        }
    }

    private static ResponseApdu Send(ICard card, byte[] command, bool asT0, string line)
    {
        Assert.True(CommandApdu.TryParse(command, out var parsed), line);
        if (!asT0 && parsed is { Le: null, IsChained: false } && (parsed.Ins is 0xA4 or 0xCB or 0x88 or 0x2A) && (parsed.P1, parsed.P2) != (0x90, 0xA0))
            return card.Transmit(parsed with { Le = CommandApdu.AnyShort });
        var response = card.Transmit(parsed);
        var data = response.Data.ToArray();
        while (response.Sw1 == 0x61)
        {
            Assert.True(asT0, line);
            response = card.Transmit(new CommandApdu(0x00, 0xC0, 0, 0, default, response.Sw2 == 0 ? 256 : response.Sw2));
            data = [.. data, .. response.Data.Span];
        }

        return response with { Data = data };
    }

    private byte[] Command(string text) => Convert.FromHexString(Placeholder().Replace(text, m =>
    {
        var words = m.Groups[1].Value.Split(' ');
        var data = words[0] switch
        {
            "PIN" => TestCpx.Pin.Select(c => (byte)c).ToArray(),
            "HASH" => HashObjects(words[1], Message(words[2])),
            "DIGEST" => CryptographicOperations.HashData(new HashAlgorithmName(words[1]), Message(words[2])),
            "DIGESTINFO" => [.. Convert.FromHexString("3031300D060960864801650304020105000420"), .. SHA256.HashData(Message(words[1]))],
            "CRYPTOGRAM" => words[1] == "first" ? _cryptogram[..255] : _cryptogram[255..],
            _ => throw new InvalidOperationException(text),
        };
        return data.Length.ToString("X2", CultureInfo.InvariantCulture) + Convert.ToHexString(data);
    }));

    private static byte[] HashObjects(string hash, byte[] message)
    {
        var left = message.Length % 64;
        return [.. BerTlv.Write(0x90, CardHash.StateAfter(hash, message.AsSpan(0, message.Length - left))), .. BerTlv.Write(0x80, message[^left..])];
    }

    private static byte[] Message(string name) => name == "long" ? Long : Short;

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Placeholder();
}
