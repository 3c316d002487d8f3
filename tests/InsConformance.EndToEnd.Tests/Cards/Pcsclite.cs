using System.Runtime.InteropServices;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>The library of PC/SC, for tests that bring their own daemon.</summary>
internal static class Pcsclite
{
    public static string? ReasonToSkip() =>
        !OperatingSystem.IsLinux() ? "pcsc-lite is the library of Linux"
        : NativeLibrary.TryLoad("libpcsclite.so.1", out _) ? null
        : "not on this machine: libpcsclite.so.1. Install: apt-get install libpcsclite1";
}
