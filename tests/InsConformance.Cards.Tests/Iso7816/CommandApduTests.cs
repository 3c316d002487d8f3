using FsCheck;
using FsCheck.Fluent;
using InsConformance.Cards.Iso7816;

namespace InsConformance.Cards.Tests.Iso7816;

public class CommandApduTests
{
    [Theory]
    [InlineData("00A40000", 0, null, false)]
    [InlineData("00B0000000", 0, 256, false)]
    [InlineData("00B000000C", 0, 12, false)]
    [InlineData("00A40000023F00", 2, null, false)]
    [InlineData("00A40000023F0000", 2, 256, false)]
    [InlineData("00B00000000000", 0, 65536, true)]
    [InlineData("00B00000000100", 0, 256, true)]
    [InlineData("00A400000000023F00", 2, null, true)]
    [InlineData("00A400000000023F000000", 2, 65536, true)]
    public void TryParse_EachCase_LengthsRead(string hex, int data, int? le, bool extended)
    {
        Assert.True(CommandApdu.TryParse(Convert.FromHexString(hex), out var command));
        Assert.Equal((data, le, extended), (command.Data.Length, command.Le, command.IsExtended));
        Assert.Equal(hex, Convert.ToHexString(command.ToBytes()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("04")]
    [InlineData("00A400")]
    [InlineData("00A40000033F00")]
    [InlineData("00A40000023F000000")]
    [InlineData("00B000000001")]
    [InlineData("00A400000000033F00")]
    [InlineData("00A400000000000000")]
    [InlineData("00A400000000023F0000")]
    public void TryParse_LengthsThatDoNotFit_Refused(string hex) =>
        Assert.False(CommandApdu.TryParse(Convert.FromHexString(hex), out _));

    [Fact]
    public void ToBytes_AnyCommand_ReadsBackTheSame()
    {
        var commands = from head in Gen.ArrayOf(Gen.Choose(0, 255), 4)
                       from extended in Gen.Elements(true, false)
                       from length in Gen.Choose(0, extended ? 2000 : 255)
                       from data in Gen.ArrayOf(Gen.Choose(0, 255), length)
                       from le in Gen.OneOf(Gen.Constant((int?)null), Gen.Choose(1, extended ? 65_536 : 256).Select(n => (int?)n))
                       where !extended || length > 0 || le is not null
                       select new CommandApdu((byte)head[0], (byte)head[1], (byte)head[2], (byte)head[3], data.Select(b => (byte)b).ToArray(), le, extended);

        Prop.ForAll(commands.ToArbitrary(), command =>
            CommandApdu.TryParse(command.ToBytes(), out var read)
            && read.Data.Span.SequenceEqual(command.Data.Span)
            && (read with { Data = default }) == (command with { Data = default })).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(256, null, false)]
    [InlineData(0, 257, false)]
    [InlineData(0, 0, false)]
    [InlineData(0, 65537, true)]
    public void ToBytes_MoreThanTheFormCarries_Refused(int data, int? le, bool extended) =>
        Assert.Throws<InvalidOperationException>(() => new CommandApdu(0, 0xB0, 0, 0, new byte[data], le, extended).ToBytes());
}
