using System.Runtime.InteropServices;

namespace InsConformance.Cards.PcSc.Windows;

/// <summary>SCARD_READERSTATE. Windows: 32-bit numbers, handles as wide as a pointer, the W forms, room for 36 bytes of answer to reset. Cards study section 2.1.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct WindowsReaderState
{
    public nint Reader;
    public nint UserData;
    public uint Known;
    public uint Now;
    public uint AtrLength;
    public WindowsAtr Atr;
}
