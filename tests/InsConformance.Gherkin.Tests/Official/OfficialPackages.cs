using InsConformance.Testing;

namespace InsConformance.Gherkin.Tests.Official;

/// <summary>The official Cucumber packages, installed once below artifacts/.</summary>
internal static class OfficialPackages
{
    private static readonly string Folder = Repository.PathTo("artifacts", "gherkin-official");
    private static readonly string Source = Repository.PathTo("tests", "InsConformance.Gherkin.Tests", "Official");
    private static readonly Lazy<string?> Problem = new(Install);

    /// <summary>Why they are not there, or <see langword="null"/>.</summary>
    public static string? ReasonToSkip => Problem.Value;

    /// <summary>Runs official.mjs and gives its answer.</summary>
    public static string Ask(params string[] arguments)
    {
        var result = ExternalTool.Run("node", [Path.Combine(Source, "official.mjs"), .. arguments], folder: Folder);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }

    /// <summary>Runs official.mjs on what it must refuse and gives its complaint.</summary>
    public static string AskRefused(params string[] arguments)
    {
        var result = ExternalTool.Run("node", [Path.Combine(Source, "official.mjs"), .. arguments], folder: Folder);
        Assert.NotEqual(0, result.ExitCode);
        return result.Error;
    }

    private static string? Install()
    {
        if (ExternalTool.ReasonToSkip("node", "npm") is { } reason)
            return reason;
        Directory.CreateDirectory(Folder);
        var wanted = File.ReadAllText(Path.Combine(Source, "package.json"));
        var installed = Path.Combine(Folder, "installed.json");
        if (File.Exists(installed) && File.ReadAllText(installed) == wanted)
            return null;
        File.WriteAllText(Path.Combine(Folder, "package.json"), wanted);
        try
        {
            var result = ExternalTool.Run(
                "npm",
                ["install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error", "--fetch-retries=1"],
                folder: Folder,
                deadline: TimeSpan.FromMinutes(2));
            if (result.ExitCode != 0)
                return "npm could not install the official Cucumber packages: " + result.Error.Trim();
        }
        catch (TimeoutException e)
        {
            return "npm could not install the official Cucumber packages: " + e.Message;
        }

        File.WriteAllText(installed, wanted);
        return null;
    }
}
