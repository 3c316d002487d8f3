using System.Runtime.InteropServices;

namespace InsConformance.Cards.PcSc.Linux;

/// <summary>SCARD_READERSTATE. pcsc-lite: LONG, DWORD and handles are as wide as a pointer, structures have natural alignment. Cards study section 2.1 [M].</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LinuxReaderState
{
    public nint Reader;
    public nint UserData;
    public nuint Known;
    public nuint Now;
    public nuint AtrLength;
    public LinuxAtr Atr;
}
