using System.Buffers.Binary;

namespace InsConformance.Cards.Vpcd;

/// <summary>
/// Takes messages apart by their length, however the bytes come: a reader sends length and body in two pieces, or several messages in one. Cards study
/// section 1.1. Not thread-safe.
/// </summary>
internal sealed class FrameReader(ReceiveBytes receive)
{
    /// <summary>The most that two bytes of length can say.</summary>
    public const int LongestBody = 65_535;

    private const int Head = 2;
    private readonly byte[] _buffer = new byte[2 * (Head + LongestBody)];
    private int _start;
    private int _end;

    /// <summary>Reads the next message.</summary>
    /// <param name="body">Its body; good until the next call.</param>
    /// <returns><see langword="false"/> at the end of the stream, also when it is in the middle of a message.</returns>
    public bool TryRead(out ReadOnlySpan<byte> body)
    {
        body = default;
        if (!Fill(Head))
            return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_start));
        if (!Fill(Head + length))
            return false;
        body = _buffer.AsSpan(_start + Head, length);
        _start += Head + length;
        return true;
    }

    private bool Fill(int wanted)
    {
        if (_start == _end)
            _start = _end = 0;
        if (_start + wanted > _buffer.Length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        while (_end - _start < wanted)
        {
            var count = receive(_buffer.AsSpan(_end));
            if (count <= 0)
                return false;
            _end += count;
        }

        return true;
    }
}
