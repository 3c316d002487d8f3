using System.Runtime.InteropServices;

namespace InsConformance.Cards.PcSc.Linux;

/// <summary>SCARD_IO_REQUEST: made here instead of looked up as g_rgSCardT0Pci, which works. Cards study section 2.1 [M].</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct LinuxIoRequest
{
    public nuint Protocol;
    public nuint Length;
}
