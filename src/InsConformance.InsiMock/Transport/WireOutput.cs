using System.Buffers;
using System.IO.Pipelines;
using System.Net.Sockets;

namespace InsConformance.InsiMock.Transport;

/// <summary>
/// What a connection sends, below TLS. Usually the web server's pipe, which hands bytes to the socket when it likes; once direct, a flush ends when the socket
/// has them, so that a reset after it cuts exactly there. Like every pipe writer it is used by one thread at a time.
/// </summary>
internal sealed class WireOutput(PipeWriter pipe, Socket? socket) : PipeWriter
{
    private ArrayBufferWriter<byte>? _direct;

    public override bool CanGetUnflushedBytes => _direct is not null || pipe.CanGetUnflushedBytes;

    public override long UnflushedBytes => _direct?.WrittenCount ?? pipe.UnflushedBytes;

    /// <summary>From now on past the pipe, which must be empty: between requests it is, since the client has read the reply before.</summary>
    public void GoDirect()
    {
        if (socket is not null)
            _direct ??= new ArrayBufferWriter<byte>();
    }

    public override void Advance(int bytes)
    {
        if (_direct is { } direct)
            direct.Advance(bytes);
        else
            pipe.Advance(bytes);
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => _direct?.GetMemory(sizeHint) ?? pipe.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => _direct is { } direct ? direct.GetSpan(sizeHint) : pipe.GetSpan(sizeHint);

    public override ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default)
    {
        if (_direct is not { } direct)
            return pipe.WriteAsync(source, cancellationToken);
        direct.Write(source.Span);
        return SendAsync(direct, cancellationToken);
    }

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
        _direct is { } direct ? SendAsync(direct, cancellationToken) : pipe.FlushAsync(cancellationToken);

    public override void CancelPendingFlush() => pipe.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => pipe.Complete(exception);

    public override ValueTask CompleteAsync(Exception? exception = null) => pipe.CompleteAsync(exception);

    private async ValueTask<FlushResult> SendAsync(ArrayBufferWriter<byte> direct, CancellationToken cancellation)
    {
        for (var rest = direct.WrittenMemory; !rest.IsEmpty;)
            rest = rest[await socket!.SendAsync(rest, SocketFlags.None, cancellation)..];
        direct.ResetWrittenCount();
        return default;
    }
}
