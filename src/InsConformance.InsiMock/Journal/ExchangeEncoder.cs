using System.Text;
using InsConformance.Insi.Exchanges;

namespace InsConformance.InsiMock.Journal;

/// <summary>Encodes one exchange after the other into the same buffer. Used by one thread at a time.</summary>
internal sealed class ExchangeEncoder : IDisposable
{
    private const int Largest = 1024 * 1024;
    private readonly MemoryStream _bytes = new(8192);
    private readonly BinaryWriter _writer;

    public ExchangeEncoder() => _writer = new BinaryWriter(_bytes, Encoding.UTF8);

    /// <summary>Whether it is worth keeping: a huge message leaves a huge buffer.</summary>
    public bool IsReusable => _bytes.Capacity <= Largest;

    /// <summary>The exchange as bytes that stay valid until the next call.</summary>
    public ReadOnlySpan<byte> Encode(Exchange exchange)
    {
        _bytes.SetLength(0);
        ExchangeCodec.Write(_writer, exchange);
        return _bytes.GetBuffer().AsSpan(0, (int)_bytes.Length);
    }

    public void Dispose() => _writer.Dispose();
}
