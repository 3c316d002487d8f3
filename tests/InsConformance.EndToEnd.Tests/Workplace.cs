namespace InsConformance.EndToEnd.Tests;

/// <summary>A folder of one test, deleted at its end. Certificates are shared by all tests of this process, as by all runs of a user.</summary>
internal sealed class Workplace : IDisposable
{
    private static readonly string SharedCache = Directory.CreateTempSubdirectory("insconf-cache-").FullName;

    public Workplace()
    {
        Folder = Directory.CreateTempSubdirectory("insconf-e2e-").FullName;
        Environment = new() { ["INSCONF_CACHE"] = SharedCache, ["INSCONF_TEST_MARK"] = Folder };
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(SharedCache);
    }

    public string Folder { get; }

    public Dictionary<string, string> Environment { get; }

    public string PathTo(params string[] parts) => Path.Combine([Folder, .. parts]);

    public string Write(string name, string text)
    {
        var path = PathTo(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Processes started from this workplace that still live, children included: they inherit its mark. Linux only.</summary>
    public IReadOnlyList<string> LivingProcesses()
    {
        var living = new List<string>();
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(d => int.TryParse(Path.GetFileName(d), out _)))
        {
            try
            {
                if (File.ReadAllText(Path.Combine(folder, "environ")).Contains($"INSCONF_TEST_MARK={Folder}\0", StringComparison.Ordinal))
                    living.Add(File.ReadAllText(Path.Combine(folder, "cmdline")).Replace('\0', ' '));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Ended meanwhile, or not ours.
            }
        }

        return [.. living.Where(c => c.Length > 0)];
    }

    public void Dispose() => Delete(Folder);

    private static void Delete(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
