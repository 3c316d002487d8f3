using System.Buffers.Binary;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using InsConformance.Cards.Cpx.Reading;

namespace InsConformance.Cards.Tests.Cpx.Reading;

public class Sha256StepsTests
{
    [Fact]
    public void StateAfter_MessageWithItsPadding_IsThePlatformsDigest() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(b => (byte)b).ArrayOf().ToArbitrary(), message =>
            Sha256Steps.StateAndCountAfter(Padded(message)).AsSpan(0, 32).SequenceEqual(SHA256.HashData(message))).QuickCheckThrowOnFailure();

    // Cards study section 3.7 [M]: 960 bytes begun are counted as 0x1E00 bits.
    [Fact]
    public void StateAfter_960Bytes_CountsTheirBits() =>
        Assert.Equal("0000000000001E00", Convert.ToHexString(Sha256Steps.StateAndCountAfter(new byte[960])[32..]));

    private static byte[] Padded(byte[] message)
    {
        var padded = new byte[(message.Length + 8) / 64 * 64 + 64];
        message.CopyTo(padded, 0);
        padded[message.Length] = 0x80;
        BinaryPrimitives.WriteInt64BigEndian(padded.AsSpan(padded.Length - 8), message.Length * 8L);
        return padded;
    }
}
