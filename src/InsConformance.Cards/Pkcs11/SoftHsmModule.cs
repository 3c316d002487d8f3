using InsConformance.Foundation;

namespace InsConformance.Cards.Pkcs11;

/// <summary>Where the PKCS#11 module of SoftHSM2 stands.</summary>
public static class SoftHsmModule
{
    private static readonly string[] UnixPlaces =
    [
        "/usr/lib/softhsm/libsofthsm2.so",
        "/usr/lib64/softhsm/libsofthsm2.so",
        "/usr/lib64/pkcs11/libsofthsm2.so",
        "/usr/local/lib/softhsm/libsofthsm2.so",
        "/opt/homebrew/lib/softhsm/libsofthsm2.so",
        "/opt/homebrew/lib/libsofthsm2.so",
    ];

    /// <summary>The module of this machine.</summary>
    /// <param name="given">Its path, when the user gave it; else the usual places are looked at.</param>
    /// <exception cref="InputException">Nothing stands at the path given.</exception>
    /// <exception cref="BlockedException">SoftHSM2 is not installed where it usually is.</exception>
    public static string Find(string? given = null) => Find(given, File.Exists);

    /// <summary>As <see cref="Find(string?)"/>, on a machine that has the files that one says it has.</summary>
    internal static string Find(string? given, Func<string, bool> exists)
    {
        if (given is not null)
            return exists(given) ? Path.GetFullPath(given) : throw new InputException("pkcs11-module", new Place(given), "no PKCS#11 module stands there");
        return Places().FirstOrDefault(exists) ?? throw new BlockedException(
            "softhsm-missing",
            $"SoftHSM2 is not on this machine: libsofthsm2 is in none of the usual places ({string.Join(", ", Places())})",
            OperatingSystem.IsWindows() || OperatingSystem.IsMacOS()
                ? "install SoftHSM2 (macOS: brew install softhsm), or give the module with --module FILE"
                : "apt-get install softhsm2 (Debian, Ubuntu) or dnf install softhsm (Fedora), or give the module with --module FILE");
    }

    private static IEnumerable<string> Places()
    {
        if (OperatingSystem.IsWindows())
            return [@"C:\SoftHSM2\lib\softhsm2-x64.dll", @"C:\Program Files\SoftHSM2\lib\softhsm2-x64.dll"];

        // Debian also keeps it under the name of the processor, e.g. /usr/lib/x86_64-linux-gnu.
        var perProcessor = Directory.Exists("/usr/lib") ? Directory.EnumerateDirectories("/usr/lib", "*-linux-*").Select(d => Path.Combine(d, "softhsm", "libsofthsm2.so")) : [];
        return UnixPlaces.Concat(perProcessor);
    }
}
