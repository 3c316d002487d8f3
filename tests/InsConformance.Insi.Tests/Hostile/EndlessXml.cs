namespace InsConformance.Insi.Tests.Hostile;

/// <summary>A stream of well-formed beginnings that goes on and on; counts what was taken.</summary>
internal sealed class EndlessXml(long length) : Stream
{
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var given = (int)Math.Min(count, length - BytesRead);
        for (var i = 0; i < given; i++)
            buffer[offset + i] = (byte)"<a> "[(int)((BytesRead + i) % 4)];
        BytesRead += given;
        return given;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
