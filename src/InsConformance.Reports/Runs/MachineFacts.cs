using System.Runtime.InteropServices;

namespace InsConformance.Reports.Runs;

/// <summary>The machine that played a run; no host or user name, which evidence does not need.</summary>
/// <param name="OperatingSystem">e.g. <c>Debian GNU/Linux 12 (bookworm)</c>.</param>
/// <param name="Architecture">e.g. <c>X64</c>.</param>
/// <param name="Runtime">e.g. <c>.NET 10.0.1</c>.</param>
/// <param name="Processors">Logical processors.</param>
public sealed record MachineFacts(string OperatingSystem, string Architecture, string Runtime, int Processors)
{
    /// <summary>This machine.</summary>
    public static MachineFacts Here() => new(
        RuntimeInformation.OSDescription,
        RuntimeInformation.OSArchitecture.ToString(),
        RuntimeInformation.FrameworkDescription,
        Environment.ProcessorCount);
}
