using InsConformance.Foundation;

namespace InsConformance.Reports.Runs;

/// <summary>Writes an output whole or not at all: beside its place first, then moved over it, so that nobody reads half a file.</summary>
internal static class OutputFile
{
    /// <summary>What a file is called while it is being written.</summary>
    public const string PartSuffix = ".part";

    public static void Write(string path, Action<Stream> write) => Guard(path, () =>
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + PartSuffix;
        using (var stream = new FileStream(part, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16))
            write(stream);
        File.Move(part, path, overwrite: true);
    });

    public static void Guard(string path, Action write)
    {
        try
        {
            write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw NotWritten(path, e);
        }
    }

    public static BlockedException NotWritten(string path, Exception e) =>
        new("evidence-not-written", $"cannot write {path}: {e.Message}", "free space or give a folder that can be written with --output", e);
}
