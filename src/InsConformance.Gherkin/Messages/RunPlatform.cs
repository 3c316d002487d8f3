using System.Reflection;
using System.Runtime.InteropServices;

namespace InsConformance.Gherkin.Messages;

/// <summary>What the meta message says of where the run happens.</summary>
internal sealed record RunPlatform(string Version, string Runtime, string Os, string OsVersion, string Cpu)
{
    public static RunPlatform Current => new(
        typeof(RunPlatform).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0",
        Environment.Version.ToString(),
        OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux",
        Environment.OSVersion.Version.ToString(),
        RuntimeInformation.ProcessArchitecture.ToString());
}
