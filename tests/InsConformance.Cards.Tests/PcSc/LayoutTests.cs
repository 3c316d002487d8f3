using System.Runtime.CompilerServices;
using InsConformance.Cards.PcSc.Linux;
using InsConformance.Cards.PcSc.Mac;
using InsConformance.Cards.PcSc.Windows;

namespace InsConformance.Cards.Tests.PcSc;

/// <summary>Sizes and offsets of what crosses to the library, on all three systems. Cards study section 2.1, for 64-bit processes.</summary>
public class LayoutTests
{
    [Fact]
    public void ReaderState_OfLinux_Takes80Bytes()
    {
        var state = default(LinuxReaderState);

        Assert.Equal(80, Unsafe.SizeOf<LinuxReaderState>());
        Assert.Equal(
            [0, 8, 16, 24, 32, 40],
            [
                Offset(ref state, ref state.Reader), Offset(ref state, ref state.UserData), Offset(ref state, ref state.Known),
                Offset(ref state, ref state.Now), Offset(ref state, ref state.AtrLength), Offset(ref state, ref state.Atr),
            ]);
        Assert.Equal((16, 33), (Unsafe.SizeOf<LinuxIoRequest>(), Unsafe.SizeOf<LinuxAtr>()));
    }

    [Fact]
    public void ReaderState_OfMac_Takes61Bytes()
    {
        var state = default(MacReaderState);

        Assert.Equal(61, Unsafe.SizeOf<MacReaderState>());
        Assert.Equal(
            [0, 8, 16, 20, 24, 28],
            [
                Offset(ref state, ref state.Reader), Offset(ref state, ref state.UserData), Offset(ref state, ref state.Known),
                Offset(ref state, ref state.Now), Offset(ref state, ref state.AtrLength), Offset(ref state, ref state.Atr),
            ]);
        Assert.Equal((8, 33), (Unsafe.SizeOf<MacIoRequest>(), Unsafe.SizeOf<MacAtr>()));
    }

    [Fact]
    public void ReaderState_OfWindows_Has36BytesOfAnswerToReset()
    {
        var state = default(WindowsReaderState);

        Assert.Equal(64, Unsafe.SizeOf<WindowsReaderState>());
        Assert.Equal(
            [0, 8, 16, 20, 24, 28],
            [
                Offset(ref state, ref state.Reader), Offset(ref state, ref state.UserData), Offset(ref state, ref state.Known),
                Offset(ref state, ref state.Now), Offset(ref state, ref state.AtrLength), Offset(ref state, ref state.Atr),
            ]);
        Assert.Equal((8, 36), (Unsafe.SizeOf<WindowsIoRequest>(), Unsafe.SizeOf<WindowsAtr>()));
    }

    private static int Offset<TState, TField>(ref TState state, ref TField field) =>
        (int)Unsafe.ByteOffset(ref Unsafe.As<TState, byte>(ref state), ref Unsafe.As<TField, byte>(ref field));
}
