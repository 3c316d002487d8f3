using System.Buffers;

namespace InsConformance.Gherkin.Messages;

/// <summary>
/// Takes whole lines from several writers and passes them to the stream: at each end of scenario, when much is waiting, and
/// five times a second, so that a killed run keeps what it has. Thread-safe.
/// </summary>
internal sealed class MessageSink : IAsyncDisposable
{
    private const int FlushSize = 1 << 16;
    private static readonly TimeSpan FlushPeriod = TimeSpan.FromMilliseconds(200);

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _waiting = new(FlushSize * 2);
    private readonly Lock _gate = new();
    private readonly ITimer _timer;
    private Exception? _broken;

    public MessageSink(Stream stream)
    {
        _stream = stream;
        _timer = TimeProvider.System.CreateTimer(_ => FlushQuietly(), null, FlushPeriod, FlushPeriod);
    }

    /// <summary>Takes one or more whole lines, each with its end.</summary>
    /// <exception cref="IOException">The stream broke, now or earlier.</exception>
    public void Write(ReadOnlySpan<byte> lines)
    {
        lock (_gate)
        {
            _waiting.Write(lines);
            if (_waiting.WrittenCount >= FlushSize)
                FlushHeld();
        }
    }

    /// <summary>Passes what is waiting to the stream.</summary>
    /// <exception cref="IOException">The stream broke, now or earlier.</exception>
    public void Flush()
    {
        lock (_gate)
            FlushHeld();
    }

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        Flush();
    }

    private void FlushHeld()
    {
        if (_broken is not null)
            throw new IOException("The messages could not be written: " + _broken.Message, _broken);
        if (_waiting.WrittenCount == 0)
            return;
        try
        {
            _stream.Write(_waiting.WrittenSpan);
            _stream.Flush();
        }
        catch (Exception e)
        {
            _broken = e;
            throw;
        }

        _waiting.ResetWrittenCount();
    }

    private void FlushQuietly()
    {
        try
        {
            Flush();
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or UnauthorizedAccessException)
        {
            // The next write says it, on the thread that can stop the run.
            lock (_gate)
                _broken ??= e;
        }
    }
}
