using InsConformance.Cards.Slots;
using InsConformance.Cards.Tests.Slots;
using InsConformance.Cards.Tracing;

namespace InsConformance.Cards.Tests.Tracing;

public class ApduTraceFileTests
{
    // The device of Linux on which there is never room.
    [Fact]
    public void Write_DiskFull_IsToldAndLeavesTheCardAlone()
    {
        if (!OperatingSystem.IsLinux())
            return;
        var trace = new ApduTrace(TimeProvider.System);
        var slot = new CardSlot("lecteur", TimeProvider.System, trace);
        var card = slot.Insert(new EchoCard(), "echo");
        using var file = new ApduTraceFile(trace, "/dev/full");

        card.PowerOn();

        Assert.False(card.Transmit([0x00, 0xA4, 0x00, 0x00]).IsRemoved);
        Assert.NotNull(file.Failure);
    }
}
