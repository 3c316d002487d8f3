using System.IO.Compression;
using System.Text;

namespace InsConformance.Reports.Workbook;

/// <summary>Writes the parts of a package one after the other, straight to its end: nothing of a part is kept, and its bytes depend on its content alone.</summary>
internal sealed class PackageWriter(Stream output) : IDisposable
{
    /// <summary>The first instant that a zip entry can carry.</summary>
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static ReadOnlySpan<byte> Declaration => "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"u8;

    private readonly ZipArchive _zip = new(output, ZipArchiveMode.Create, leaveOpen: true);

    /// <summary>Begins a part; the one before must be closed.</summary>
    public Stream Open(string part)
    {
        var entry = _zip.CreateEntry(part, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }

    public void Write(string part, string xml)
    {
        using var stream = Open(part);
        stream.Write(Declaration);
        stream.Write(Encoding.UTF8.GetBytes(xml));
    }

    public void Write(string part, Relationships relationships)
    {
        using var stream = Open(part);
        stream.Write(Declaration);
        relationships.MoveTo(stream);
    }

    public void Write(string part, ReadOnlySpan<byte> bytes)
    {
        using var stream = Open(part);
        stream.Write(bytes);
    }

    public void Dispose() => _zip.Dispose();
}
