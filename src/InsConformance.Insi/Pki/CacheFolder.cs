namespace InsConformance.Insi.Pki;

/// <summary>Where this program keeps what it can make again. Thread-safe.</summary>
public static class CacheFolder
{
    /// <summary>Environment variable that replaces the default folder.</summary>
    public const string Variable = "INSCONF_CACHE";

    private const string Name = "insconformance";

    /// <summary>
    /// <c>INSCONF_CACHE</c>, else the user's cache folder: <c>XDG_CACHE_HOME</c> or <c>~/.cache</c> on Linux,
    /// <c>~/Library/Caches</c> on macOS, the local application data on Windows.
    /// </summary>
    public static string Default => Resolve(Environment.GetEnvironmentVariable);

    /// <summary>The folder that an environment leads to; see <see cref="Default"/>.</summary>
    /// <param name="variable">Gives the value of an environment variable, or <see langword="null"/>.</param>
    public static string Resolve(Func<string, string?> variable)
    {
        if (variable(Variable) is { Length: > 0 } chosen)
            return Path.GetFullPath(chosen);
        if (OperatingSystem.IsWindows())
            return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), Name, "cache");

        // The XDG base directory specification: a relative value is to be ignored.
        if (variable("XDG_CACHE_HOME") is { Length: > 0 } xdg && Path.IsPathRooted(xdg))
            return Path.Combine(xdg, Name);
        var home = variable("HOME") is { Length: > 0 } h ? h : Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches", Name) : Path.Combine(home, ".cache", Name);
    }
}
