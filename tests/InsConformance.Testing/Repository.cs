namespace InsConformance.Testing;

/// <summary>Paths of the checkout that the tests run from.</summary>
public static class Repository
{
    /// <summary>The folder that holds InsConformance.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>An absolute path below the root.</summary>
    public static string PathTo(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "InsConformance.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException("InsConformance.sln was not found above " + AppContext.BaseDirectory);
    }
}
