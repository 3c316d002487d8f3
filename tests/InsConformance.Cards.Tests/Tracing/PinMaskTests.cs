using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InsConformance.Cards.Slots;
using InsConformance.Cards.Tests.Slots;
using InsConformance.Cards.Tracing;
using InsConformance.Testing;

namespace InsConformance.Cards.Tests.Tracing;

public sealed class PinMaskTests
{
    [Theory]
    [InlineData("00 20 00 01 04 31 32 33 34", "00 20 00 01 ** ** ** ** **")]
    [InlineData("0C 20 00 01 04 31 32 33 34", "0C 20 00 01 ** ** ** ** **")]
    [InlineData("10 24 00 01 02 31 32", "10 24 00 01 ** ** **")]
    [InlineData("80 2C 03 81 00 00 04 31 32 33 34", "80 2C 03 81 ** ** ** ** ** ** **")]
    [InlineData("00 C2 00 00 09 00 20 00 01 04 31 32 33 34", "00 C2 00 00 ** ** ** ** ** ** ** ** ** **")]
    [InlineData("00 20 31 32 33 34", "00 20 ** ** ** **")]
    [InlineData("00 20", "00 20")]
    [InlineData("00 20 00 01", "00 20 00 01")]
    [InlineData("00 A4 04 0C 02 3F 00", "00 A4 04 0C 02 3F 00")]
    [InlineData("", "")]
    public void Command_AnyForm_HidesWhatMayBeAPin(string command, string expected) => Assert.Equal(expected, PinMask.Command(Bytes(command)));

    [Fact]
    public void Trace_AnyBytesAroundAPinInAPinCommand_NeverHoldThePin()
    {
        // What an entry says of a command without anything behind its header: its time holds digits that are no PIN.
        var (_, elsewhere) = Traced([0x00, 0x20, 0x00, 0x01]);
        var cases =
            from cla in Gen.Choose(0, 255)
            from ins in Gen.Elements(0x20, 0x21, 0x24, 0x25, 0x2C, 0x2D, 0xC2, 0xC3)
            from head in Gen.Choose(0, 255).ArrayOf(2)
            from before in Gen.Choose(0, 255).ArrayOf()
            from after in Gen.Choose(0, 255).ArrayOf()
            from length in Gen.Choose(4, 8)
            from digits in Gen.Choose('0', '9').ArrayOf(length)
            where !elsewhere.Contains(string.Concat(digits.Select(d => (char)d)), StringComparison.Ordinal)
            from isWithoutHead in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
            select (
                Pin: digits.Select(d => (byte)d).ToArray(),
                Command: ((int[])[cla, ins, .. isWithoutHead ? [] : head, .. isWithoutHead ? [] : before, .. digits, .. after]).Select(b => (byte)b).ToArray());

        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var (entry, written) = Traced(c.Command);
            var plain = written.Replace(" ", "", StringComparison.Ordinal);
            return !plain.Contains(Convert.ToHexString(c.Pin), StringComparison.Ordinal)
                && !written.Contains(Encoding.ASCII.GetString(c.Pin), StringComparison.Ordinal)
                && entry.Response!.Split(' ')[..^2].All(b => b == "**");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(FuzzSuite.Scaled(1000)));
    }

    /// <summary>The trace of a command, and all the ways in which it is written.</summary>
    private static (ApduTraceEntry Entry, string Written) Traced(byte[] command)
    {
        var slot = new CardSlot("essai", new HandClock());
        // It gives back all that it gets: the worst card there can be.
        slot.Insert(new ParrotCard(), "perroquet").Transmit(command);
        var entry = slot.Trace.All()[^1];
        return (entry, entry.ToJson() + entry.ToLine() + entry + Encoding.UTF8.GetString(ApduEvidence.ToJson([entry.ToEvidence()!])));
    }

    private static byte[] Bytes(string text) => Convert.FromHexString(text.Replace(" ", "", StringComparison.Ordinal));

    private sealed class ParrotCard : ICard
    {
        public ReadOnlyMemory<byte> Atr => EchoCard.AtrT0;

        public void Reset()
        {
        }

        public int Transmit(ReadOnlySpan<byte> command, Span<byte> response)
        {
            command.CopyTo(response);
            response[command.Length] = 0x90;
            response[command.Length + 1] = 0x00;
            return command.Length + 2;
        }
    }
}
