using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Manifests;

/// <summary>The files of a run folder by name, and those that a manifest speaks of.</summary>
internal static class FolderFiles
{
    public const string Facts = "run.json";
    public const string Messages = "messages.ndjson";
    public const string Workbook = "dossier.xlsx";
    public const string Report = "rapport.html";
    public const string JUnit = "junit.xml";
    public const string Ctrf = "ctrf.json";
    public const string Mutants = "mutants.json";
    public const string MutantTable = "mutants.csv";
    public const string Manifest = "manifest.json";
    public const string Signature = "manifest.json.p7s";

    /// <summary>
    /// Every file of a folder but the manifest and its signature, relative with forward slashes, sorted by code unit. Half-written outputs and links are left
    /// out: a link is no evidence, its bytes stand elsewhere.
    /// </summary>
    public static IEnumerable<string> Of(string folder) => All(folder)
        .Where(f => !f.IsLink && !f.Path.EndsWith(OutputFile.PartSuffix, StringComparison.Ordinal))
        .Select(f => f.Path);

    /// <summary>Every file and link, half-written ones too. Links are named and never followed.</summary>
    public static IReadOnlyList<(string Path, bool IsLink)> All(string folder)
    {
        var found = new List<(string Path, bool IsLink)>();
        var open = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);
        while (open.TryPop(out var directory))
        {
            foreach (var entry in EntriesOf(directory))
            {
                var path = Path.GetRelativePath(folder, entry.FullName);
                if (Path.DirectorySeparatorChar != '/')
                    path = path.Replace(Path.DirectorySeparatorChar, '/');
                if (entry.LinkTarget is not null)
                    found.Add((path, true));
                else if (entry is DirectoryInfo inner)
                    open.Push(inner);
                else if (path is not (Manifest or Signature))
                    found.Add((path, false));
            }
        }

        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    // Without IgnoreInaccessible, which is on by default: a folder that may not be entered would look empty.
    private static FileSystemInfo[] EntriesOf(DirectoryInfo directory) => Unreadable.Guard(
        directory.FullName,
        () => directory.GetFileSystemInfos("*", new EnumerationOptions { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false }));
}
