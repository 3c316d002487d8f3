using InsConformance.Testing;

namespace InsConformance.Gherkin.Tests.Official;

/// <summary>The official Cucumber packages, installed once below artifacts/.</summary>
internal static class OfficialPackages
{
    private static readonly string Folder = Repository.PathTo("artifacts", "gherkin-official");
    private static readonly string Source = Repository.PathTo("tests", "InsConformance.Gherkin.Tests", "Official");
    private static readonly Lazy<string?> Problem = new(() => NpmPackage.ReasonToSkipAll(Folder, File.ReadAllText(Path.Combine(Source, "package.json"))));

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
}
