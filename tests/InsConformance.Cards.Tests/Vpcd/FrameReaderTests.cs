using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;
using InsConformance.Cards.Vpcd;
using InsConformance.Testing;

namespace InsConformance.Cards.Tests.Vpcd;

public sealed class FrameReaderTests
{
    [Fact]
    public void Read_ThreeMessagesInOnePiece_TakesThemApart() =>
        Assert.Equal(["00", "01", "04"], ReadAll([0, 1, 0, 0, 1, 1, 0, 1, 4], [9]).Bodies);

    [Fact]
    public void Read_EndInTheMiddle_IsTheEnd()
    {
        var (bodies, consumed) = ReadAll([0, 1, 4, 0, 5, 1, 2], [1]);

        Assert.Equal(["04"], bodies);
        Assert.True(consumed);
    }

    [Fact]
    public void Read_LongestMessages_OneAfterTheOther_ComeWhole()
    {
        byte[] one = [0xFF, 0xFF, .. Enumerable.Range(0, FrameReader.LongestBody).Select(i => (byte)i)];

        var (bodies, _) = ReadAll([.. one, .. one, .. one], [40_000]);

        Assert.Equal(3, bodies.Count);
        Assert.All(bodies, b => Assert.Equal(Convert.ToHexString(one.AsSpan(2)), b));
    }

    [Fact]
    public void Read_AnyMessagesInAnyPieces_ComeAsTheyWereSent()
    {
        var cases =
            from bodies in Gen.Choose(0, 255).Select(i => (byte)i).ArrayOf().ArrayOf()
            from pieces in Gen.Choose(1, 40).NonEmptyListOf()
            select (bodies, pieces);

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            using var stream = new MemoryStream();
            foreach (var body in c.bodies)
            {
                var head = new byte[2];
                BinaryPrimitives.WriteUInt16BigEndian(head, (ushort)body.Length);
                stream.Write(head);
                stream.Write(body);
            }

            return ReadAll(stream.ToArray(), [.. c.pieces]).Bodies.SequenceEqual(c.bodies.Select(b => Convert.ToHexString(b)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(FuzzSuite.Scaled(1000)));
    }

    [Fact]
    public void Read_AnyBytes_EndsAndNeverThrows() =>
        Prop.ForAll(Gen.Choose(0, 255).Select(i => (byte)i).ArrayOf().ToArbitrary(), bytes => ReadAll(bytes, [3]).Consumed)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(FuzzSuite.Scaled(1000)));

    private static (IReadOnlyList<string> Bodies, bool Consumed) ReadAll(byte[] bytes, IReadOnlyList<int> pieces)
    {
        var at = 0;
        var turn = 0;
        var reader = new FrameReader(room =>
        {
            var count = Math.Min(Math.Min(pieces[turn++ % pieces.Count], room.Length), bytes.Length - at);
            bytes.AsSpan(at, count).CopyTo(room);
            at += count;
            return count;
        });
        var bodies = new List<string>();
        while (reader.TryRead(out var body))
            bodies.Add(Convert.ToHexString(body));
        return (bodies, at == bytes.Length);
    }
}
