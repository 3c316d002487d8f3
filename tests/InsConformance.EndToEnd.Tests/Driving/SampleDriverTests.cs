using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests.Driving;

/// <summary>The sample drivers pass the check of drivers, started and driven as an editor would.</summary>
public sealed class SampleDriverTests
{
    [Fact]
    public async Task CSharp_PassesTheCheckAndSearchesForReal()
    {
        using var place = new Workplace();
        using var driver = await RunningDriver.StartAsync(place, "dotnet", CSharp());

        Passes(place, driver);
        Searches(place, driver);
    }

    [RequiresToolFact("node", "npm")]
    public async Task TypeScript_PassesTheCheckAndSearchesForReal()
    {
        using var place = new Workplace();
        foreach (var file in Directory.EnumerateFiles(Repository.PathTo("samples", "typescript"), "*", SearchOption.AllDirectories).Where(f => !f.Contains("node_modules", StringComparison.Ordinal)))
            place.Write(Path.Combine("ts", Path.GetRelativePath(Repository.PathTo("samples", "typescript"), file)), await File.ReadAllTextAsync(file));
        Done(ExternalTool.Run("npm", ["install", "--no-audit", "--no-fund", "--no-package-lock"], folder: place.PathTo("ts")));
        Done(ExternalTool.Run("npm", ["run", "build"], folder: place.PathTo("ts")));
        using var driver = await RunningDriver.StartAsync(place, "node", place.PathTo("ts", "dist", "main.js"));

        Passes(place, driver);
        Searches(place, driver);
    }

    [RequiresToolFact("python3")]
    public async Task Python_WrittenFromTheOpenApiFileAlone_PassesTheCheck()
    {
        using var place = new Workplace();
        using var driver = await RunningDriver.StartAsync(place, "python3", "-u", Repository.PathTo("tests", "fixtures", "openapi_driver.py"), "--port", "0");

        Passes(place, driver);
    }

    internal static string CSharp() => Path.GetFullPath(Path.Combine(
        AppContext.BaseDirectory, "..", "..", "SampleDriver", new DirectoryInfo(AppContext.BaseDirectory).Name, "SampleDriver.dll"));

    private static void Passes(Workplace place, RunningDriver driver)
    {
        var (result, summary) = Insconf.Play(place, "--lps", driver.Url, "--tags", "@driver", "--output", place.PathTo("check"));

        Assert.True(result.ExitCode == 0, summary.ToString());
        Assert.True(summary.GetProperty("scenarios").GetProperty("passed").GetInt32() > 50);
    }

    /// <summary>CNDA 2.08 case 1: a known person, and her matricule with its letter.</summary>
    private static void Searches(Workplace place, RunningDriver driver)
    {
        place.Write("cherche.feature", """
            # language: fr
            Fonctionnalité: F
              Scénario: S
                Étant donné le patient saisi dans le LPS :
                  | nom de naissance  | corse      |
                  | prénoms           | Anthony    |
                  | sexe              | M          |
                  | date de naissance | 1980-03-02 |
                  | lieu de naissance | 2B020      |
                Quand l'utilisateur lance la recherche INSi par traits
                Alors chaque appel respecte le contrat INSi
                Et le LPS annonce le code retour "00"
            """);
        var (result, summary) = Insconf.Play(place, "--lps", driver.Url, "cherche.feature", "--output", place.PathTo("recherche"));
        Assert.True(result.ExitCode == 0, summary.ToString());
    }

    private static void Done(ToolResult result) => Assert.True(result.ExitCode == 0, result.Output + result.Error);
}
