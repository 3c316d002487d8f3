namespace InsConformance.Testing;

/// <summary>npm packages in folders of their own below artifacts/, installed once with the ordinary client.</summary>
public static class NpmPackage
{
    private static readonly string[] Install = ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error", "--fetch-retries=1"];

    /// <summary>Where a package is, or will be.</summary>
    public static string Folder(string name, string version) => Repository.PathTo("artifacts", "npm", $"{name}-{version}");

    /// <summary>Why the package cannot be used here, or <see langword="null"/>.</summary>
    public static string? ReasonToSkip(string name, string version) =>
        ReasonToSkipAll(Folder(name, version), $$""" { "private": true, "dependencies": { "{{name}}": "{{version}}" } } """);

    /// <summary>Why the packages of a <c>package.json</c> cannot be used here, or <see langword="null"/>.</summary>
    /// <param name="folder">Where they are, or will be.</param>
    /// <param name="wanted">The text of that <c>package.json</c>.</param>
    public static string? ReasonToSkipAll(string folder, string wanted)
    {
        if (ExternalTool.ReasonToSkip("node", "npm") is { } missing)
            return missing;
        var installed = Path.Combine(folder, "installed.json");
        if (File.Exists(installed) && File.ReadAllText(installed) == wanted)
            return null;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "package.json"), wanted);
        if (Problem(folder) is { } problem)
            return $"npm cannot install here what {folder}/package.json asks for (no network?): {problem}";
        File.WriteAllText(installed, wanted);
        return null;
    }

    private static string? Problem(string folder)
    {
        try
        {
            var result = ExternalTool.Run("npm", Install, folder: folder, deadline: TimeSpan.FromMinutes(3));
            return result.ExitCode == 0 ? null : result.Error.Trim();
        }
        catch (TimeoutException e)
        {
            return e.Message;
        }
    }
}
