using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Checks;

/// <summary>One row of <c>corpus/expected.tsv</c>: a request that breaks exactly one check.</summary>
public sealed record CheckFixture(string File, string Check, bool IsSchemaInvalid, string Context)
{
    private static readonly string Folder = Repository.PathTo("tests", "InsConformance.Insi.Tests", "Checks", "corpus");

    public string FullPath => PathOf(File);

    public static string ConformPath => PathOf("conform.xml");

    /// <summary>One message per operation that breaks nothing.</summary>
    public static IReadOnlyList<string> Conform { get; } =
    [
        "conform.xml", "conform-vitale.xml", "conform-verification-unit.xml", "conform-verification-deposit.xml", "conform-verification-progress.xml",
        "conform-verification-retrieval.xml",
    ];

    public static IReadOnlyList<CheckFixture> All { get; } = ReadTable();

    public static IReadOnlyList<string> FilesOnDisk =>
        [.. Directory.EnumerateFiles(Folder, "*.xml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    /// <summary>The value after <c>key=</c>, or <see langword="null"/> when the context is another one.</summary>
    public string? ContextValue(string key) => Context.StartsWith(key + "=", StringComparison.Ordinal) ? Context[(key.Length + 1)..] : null;

    internal static string PathOf(string file) => Path.Combine(Folder, file);

    private static List<CheckFixture> ReadTable()
    {
        var rows = System.IO.File.ReadAllLines(PathOf("expected.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        return rows.ConvertAll(cells => new CheckFixture(cells[0], cells[1], cells[2] == "rejects", cells[3]));
    }
}
