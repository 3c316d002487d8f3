using System.Buffers.Binary;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using InsConformance.Cards.Iso7816.Crypto;

namespace InsConformance.Cards.Tests.Iso7816.Crypto;

public class HashContinuationTests
{
    [Theory]
    [InlineData("SHA1")]
    [InlineData("SHA256")]
    public void TryFinish_AnyMessageCutAtAnyBlock_IsTheHashThatNetComputes(string name)
    {
        var cases = from length in Gen.Choose(0, 700)
                    from bytes in Gen.ArrayOf(Gen.Choose(0, 255), length)
                    from lastIsFull in Gen.Elements(true, false)
                    select (Message: bytes.Select(b => (byte)b).ToArray(), lastIsFull);

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            // A message of whole blocks may leave a full block or nothing to the card.
            var left = c.Message.Length % 64;
            if (left == 0 && c.lastIsFull && c.Message.Length > 0)
                left = 64;
            var state = CardHash.StateAfter(name, c.Message.AsSpan(0, c.Message.Length - left));
            Span<byte> digest = stackalloc byte[32];
            return HashContinuation.TryFinish(new HashAlgorithmName(name), state, c.Message.AsSpan(c.Message.Length - left), digest, out var length)
                && digest[..length].SequenceEqual(CryptographicOperations.HashData(new HashAlgorithmName(name), c.Message));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500).WithReplay(20261121UL, 4003UL));
    }

    [Fact]
    public void TryFinish_StateOfCountedBits_CountIsPartOfTheHash()
    {
        var state = CardHash.StateAfter("SHA256", new byte[128]);
        Span<byte> right = stackalloc byte[32];
        Span<byte> wrong = stackalloc byte[32];

        Assert.True(HashContinuation.TryFinish(HashAlgorithmName.SHA256, state, [1], right, out _));
        BinaryPrimitives.WriteUInt64BigEndian(state.AsSpan(32), 512);
        Assert.True(HashContinuation.TryFinish(HashAlgorithmName.SHA256, state, [1], wrong, out _));

        Assert.False(right.SequenceEqual(wrong));
    }

    [Theory]
    [InlineData("SHA256", 39, 0, 5)]
    [InlineData("SHA256", 28, 0, 5)]
    [InlineData("SHA1", 40, 0, 5)]
    [InlineData("SHA256", 40, 8, 5)]
    [InlineData("SHA256", 40, 511, 5)]
    [InlineData("SHA256", 0, 0, 65)]
    [InlineData("SHA512", 0, 0, 5)]
    public void TryFinish_WrongStateCountOrRest_Refused(string name, int state, int bits, int rest)
    {
        var bytes = new byte[state];
        if (state >= 8)
            BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(state - 8), (ulong)bits);

        Assert.False(HashContinuation.TryFinish(new HashAlgorithmName(name), bytes, new byte[rest], new byte[64], out _));
    }
}
