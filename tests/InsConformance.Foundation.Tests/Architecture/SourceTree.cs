using InsConformance.Testing;

namespace InsConformance.Foundation.Tests.Architecture;

/// <summary>The text files of the repository, tracked or about to be, as git lists them.</summary>
internal static class SourceTree
{
    public static IReadOnlyList<SourceText> All { get; } = Read();

    /// <summary>The C# files of the products, not of the tests.</summary>
    public static IEnumerable<SourceText> Products =>
        All.Where(f => f.Path.StartsWith("src/", StringComparison.Ordinal) && f.Path.EndsWith(".cs", StringComparison.Ordinal));

    private static List<SourceText> Read()
    {
        var listed = ExternalTool.Run("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
        if (listed.ExitCode != 0)
            throw new InvalidOperationException("git ls-files failed: " + listed.Error);
        return
        [
            .. from path in listed.Output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Distinct()
               let file = Repository.PathTo(path)
               where File.Exists(file)
               let text = File.ReadAllText(file)
               where !text.Contains('\0', StringComparison.Ordinal)
               select new SourceText(path, text),
        ];
    }
}
