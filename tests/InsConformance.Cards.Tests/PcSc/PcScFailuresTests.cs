using InsConformance.Cards.PcSc;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Tests.PcSc;

public class PcScFailuresTests
{
    [Theory]
    [InlineData(0x80100008, CardFailure.ResponseTooLong)]
    [InlineData(0x80100009, CardFailure.UnknownReader)]
    [InlineData(0x8010000A, CardFailure.Timeout)]
    [InlineData(0x8010000B, CardFailure.SharingViolation)]
    [InlineData(0x8010000C, CardFailure.NoCard)]
    [InlineData(0x8010000F, CardFailure.ProtocolMismatch)]
    [InlineData(0x80100016, CardFailure.CardRemoved)]
    [InlineData(0x8010001D, CardFailure.ServiceNotRunning)]
    [InlineData(0x8010002E, CardFailure.NoReader)]
    [InlineData(0x80100066, CardFailure.CardMute)]
    [InlineData(0x80100067, CardFailure.CardUnpowered)]
    [InlineData(0x80100068, CardFailure.CardReset)]
    [InlineData(0x80100069, CardFailure.CardRemoved)]
    [InlineData(0x8010006A, CardFailure.AccessDenied)]
    [InlineData(0x80100099, CardFailure.Other)]
    public void Meaning_OfEveryCode_IsTheSameOnEverySystem(uint code, CardFailure expected) =>
        Assert.All(Enum.GetValues<PcScFlavour>(), flavour => Assert.Equal(expected, PcScFailures.Meaning(code, flavour)));

    [Theory]
    [InlineData(0x8010001F, nameof(PcScFlavour.Linux), CardFailure.Unsupported)]
    [InlineData(0x8010001F, nameof(PcScFlavour.Windows), CardFailure.Other)]
    [InlineData(0x80100022, nameof(PcScFlavour.Windows), CardFailure.Unsupported)]
    [InlineData(50, nameof(PcScFlavour.Windows), CardFailure.Unsupported)]
    [InlineData(50, nameof(PcScFlavour.Linux), CardFailure.Other)]
    public void Meaning_OfUnsupported_DiffersBySystem(uint code, string flavour, CardFailure expected) =>
        Assert.Equal(expected, PcScFailures.Meaning(code, Enum.Parse<PcScFlavour>(flavour)));

    [Fact]
    public void Exception_OfEverySituation_KeepsTheCodeAndSaysWhatToDo()
    {
        uint[] codes = [0x80100008, 0x80100009, 0x8010000B, 0x8010000C, 0x8010000F, 0x80100016, 0x8010001D, 0x80100066, 0x80100067, 0x80100068, 0x80100069, 0x8010006A];

        Assert.All(codes, code =>
        {
            var exception = PcScFailures.Exception(code, PcScFlavour.Linux, "connecting to A");
            Assert.Equal(code, exception.NativeCode);
            Assert.Contains($"0x{code:X8}", exception.Message, StringComparison.Ordinal);
            Assert.StartsWith("connecting to A: ", exception.Message, StringComparison.Ordinal);
            Assert.NotNull(exception.Cure);
        });
    }

    [Fact]
    public void Exception_NoServiceOnWindows_NamesTheWindowsService() =>
        Assert.Contains("SCardSvr", PcScFailures.Exception(0x8010001D, PcScFlavour.Windows, "listing").Cure, StringComparison.Ordinal);
}
