using System.Buffers;
using System.IO.Compression;
using InsConformance.Insi.Exchanges;
using Microsoft.Win32.SafeHandles;

namespace InsConformance.InsiMock.Journal;

/// <summary>
/// A file of compressed batches, made at the first one. It has no name as soon as it is open where the system allows it, else it goes when closed: it holds
/// identities. One writer, any number of readers.
/// </summary>
internal sealed class SpillFile(string folder) : IDisposable
{
    // The fastest setting: traces of SOAP shrink several times with it already.
    private const int Quality = 0;
    private const int Window = 22;
    private readonly Lock _gate = new();
    private SafeFileHandle? _file;
    private long _end;
    private int _readers;
    private bool _isDisposed;

    /// <summary>Appends exchanges, whose numbers rise; nothing when the file is gone already.</summary>
    /// <exception cref="IOException">The disk is full or the folder cannot be written; what was written before stays.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public SpillBatch? Append(IReadOnlyList<StoredExchange> exchanges)
    {
        var plainLength = exchanges.Sum(static e => e.Length);
        var plain = ArrayPool<byte>.Shared.Rent(plainLength);
        var compressed = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(plainLength));
        try
        {
            Gather(exchanges, plain);
            if (!BrotliEncoder.TryCompress(plain.AsSpan(0, plainLength), compressed, out var length, Quality, Window))
                throw new IOException("a batch of exchanges could not be compressed");
            lock (_gate)
            {
                if (_isDisposed)
                    return null;
                _file ??= Open();
                RandomAccess.Write(_file, compressed.AsSpan(0, length), _end);
                var batch = new SpillBatch(_end, length, plainLength, exchanges.Count, exchanges[0].Number, exchanges[^1].Number);
                _end += length;
                return batch;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain);
            ArrayPool<byte>.Shared.Return(compressed);
        }
    }

    /// <summary>Keeps the file open while somebody reads; <see langword="false"/> when it is gone already.</summary>
    public bool TryHold()
    {
        lock (_gate)
        {
            if (_isDisposed)
                return false;
            _readers++;
            return true;
        }
    }

    public void Release()
    {
        lock (_gate)
        {
            if (--_readers == 0 && _isDisposed)
                _file?.Dispose();
        }
    }

    public IReadOnlyList<Exchange> Read(SpillBatch batch)
    {
        var compressed = new byte[batch.Length];
        var plain = new byte[batch.PlainLength];
        for (var read = 0; read < compressed.Length;)
        {
            var more = RandomAccess.Read(_file!, compressed.AsSpan(read), batch.Offset + read);
            read += more > 0 ? more : throw new IOException("the journal's file is shorter than what was written to it");
        }

        return BrotliDecoder.TryDecompress(compressed, plain, out var length) && length == plain.Length
            ? ExchangeCodec.Read(plain, batch.Count)
            : throw new IOException("the journal's file does not hold what was written to it");
    }

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            if (_readers == 0)
                _file?.Dispose();
        }
    }

    private static void Gather(IReadOnlyList<StoredExchange> exchanges, byte[] plain)
    {
        var at = 0;
        foreach (var exchange in exchanges)
        {
            exchange.Encoded.CopyTo(plain.AsMemory(at));
            at += exchange.Length;
        }
    }

    private SafeFileHandle Open()
    {
        var path = Path.Combine(folder, $"insconf-journal-{Path.GetRandomFileName()}");
        if (OperatingSystem.IsWindows())
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        using (new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        }))
        {
        }

        var file = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite);
        File.Delete(path);
        return file;
    }
}
