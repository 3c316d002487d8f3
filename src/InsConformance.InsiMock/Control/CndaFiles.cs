using InsConformance.Foundation;

namespace InsConformance.InsiMock.Control;

/// <summary>The reply files of a folder, read once at start. Immutable, thread-safe.</summary>
internal sealed class CndaFiles
{
    private readonly SortedDictionary<string, CndaFile> _files = new(StringComparer.Ordinal);

    private CndaFiles(string folder) => Folder = folder;

    public string Folder { get; }

    public IEnumerable<string> Names => _files.Keys;

    /// <summary>Reads every <c>*.xml</c> of a folder.</summary>
    /// <exception cref="InputException">The folder or a file cannot be read.</exception>
    public static CndaFiles Load(string folder)
    {
        var files = new CndaFiles(folder);
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*.xml"))
            {
                var name = Path.GetFileName(path);
                files._files.Add(name, CndaFile.Of(name, File.ReadAllBytes(path)));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("cnda-folder", new Place(folder), $"cannot read the reply files: {e.Message}", "check the path and its rights", e);
        }

        return files;
    }

    public bool Has(string name) => _files.ContainsKey(name);

    public CndaFile Get(string name) => _files[name];
}
