namespace InsConformance.Testing;

/// <summary>An npm package in a folder of its own below artifacts/npm, installed once with the ordinary client.</summary>
public static class NpmPackage
{
    /// <summary>Where it is, or will be.</summary>
    public static string Folder(string name, string version) => Repository.PathTo("artifacts", "npm", $"{name}-{version}");

    /// <summary>Why the package cannot be used here, or <see langword="null"/>.</summary>
    public static string? ReasonToSkip(string name, string version)
    {
        if (ExternalTool.ReasonToSkip("node", "npm") is { } missing)
            return missing;
        var folder = Folder(name, version);
        if (Directory.Exists(Path.Combine(folder, "node_modules", name)))
            return null;
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "package.json"), """{"private":true}""");
        var install = ExternalTool.Run(
            "npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", $"{name}@{version}"], folder: folder, deadline: TimeSpan.FromMinutes(3));
        return install.ExitCode == 0 ? null : $"npm cannot install {name}@{version} here (no network?). Try: npm install --prefix '{folder}' {name}@{version}";
    }
}
