using InsConformance.Foundation;

namespace InsConformance.Cli;

/// <summary>The folder that holds the shipped features, scenarios and fixtures.</summary>
internal sealed record AppHome(string Root)
{
    /// <summary>Environment variable that names the folder when the program does not stand inside the checkout.</summary>
    public const string Variable = "INSCONF_HOME";

    public string Features => Path.Combine(Root, "features");

    public string Catalogues => Path.Combine(Root, "scenarios", "catalogues");

    public string Crosswalk => Path.Combine(Root, "scenarios", "crosswalk.yaml");

    public string ProfileTable => Path.Combine(Root, "scenarios", "profiles", "tlc-1.4.2.yaml");

    public string DossierTerms => Path.Combine(Root, "scenarios", "dossier.yaml");

    public string ResultWords => Path.Combine(Root, "scenarios", "result-words.yaml");

    public string Mutants => Path.Combine(Root, "scenarios", "mutants.yaml");

    public string Fixtures => Path.Combine(Root, "fixtures");

    public string Cards => Path.Combine(Fixtures, "cards");

    /// <summary>Finds the folder: the variable, else the first folder above the program that holds <c>fixtures/population</c>.</summary>
    /// <exception cref="InputException">Neither leads to such a folder.</exception>
    public static AppHome Find()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return IsHome(named)
                ? new AppHome(Path.GetFullPath(named))
                : throw new InputException("home-not-found", new Place(named), $"{Variable} must name the folder that holds fixtures/ and features/");
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (IsHome(folder.FullName))
                return new AppHome(folder.FullName);
        }

        throw new InputException(
            "home-not-found", null, $"no folder above {AppContext.BaseDirectory} holds fixtures/ and features/", $"set {Variable} to the checkout");
    }

    private static bool IsHome(string folder) =>
        Directory.Exists(Path.Combine(folder, "fixtures", "population")) && Directory.Exists(Path.Combine(folder, "features"));
}
