using System.Runtime.InteropServices;

namespace InsConformance.Cards.PcSc.Mac;

/// <summary>SCARD_READERSTATE. macOS: everything is 32 bits wide but pointers, structures are packed. Cards study section 2.1.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct MacReaderState
{
    public nint Reader;
    public nint UserData;
    public uint Known;
    public uint Now;
    public uint AtrLength;
    public MacAtr Atr;
}
