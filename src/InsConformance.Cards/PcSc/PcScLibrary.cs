using InsConformance.Cards.PcSc.Linux;
using InsConformance.Cards.PcSc.Mac;
using InsConformance.Cards.PcSc.Windows;

namespace InsConformance.Cards.PcSc;

/// <summary>Chooses the library once, by operating system.</summary>
internal static class PcScLibrary
{
    public static IPcScApi OfThisSystem { get; } =
        OperatingSystem.IsWindows() ? new WindowsPcSc() : OperatingSystem.IsMacOS() ? new MacPcSc() : new LinuxPcSc();
}
