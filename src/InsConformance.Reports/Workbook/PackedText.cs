using System.IO.Compression;
using System.IO.Pipelines;
using System.Text;

namespace InsConformance.Reports.Workbook;

/// <summary>Text kept until it can be written, packed: the links of a sheet are tens of thousands, and hardly differ.</summary>
internal sealed class PackedText : IDisposable
{
    /// <summary>Nothing is read before all is written.</summary>
    private static readonly PipeOptions WithoutBound = new(pauseWriterThreshold: 0);

    private readonly Pipe _packed = new(WithoutBound);
    private readonly StreamWriter _writer;

    public PackedText() => _writer = new StreamWriter(new DeflateStream(_packed.Writer.AsStream(), CompressionLevel.Fastest), new UTF8Encoding(false));

    public void Add(string text) => _writer.Write(text);

    /// <summary>Writes the whole as UTF-8; nothing can be added afterwards.</summary>
    public void MoveTo(Stream output)
    {
        _writer.Dispose();
        using var plain = new DeflateStream(_packed.Reader.AsStream(), CompressionMode.Decompress);
        plain.CopyTo(output);
    }

    public void Dispose()
    {
        _writer.Dispose();
        _packed.Reader.Complete();
    }
}
