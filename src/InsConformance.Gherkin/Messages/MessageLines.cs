namespace InsConformance.Gherkin.Messages;

/// <summary>Splits a stream into lines of bytes, with where each begins. One line is kept at a time.</summary>
internal sealed class MessageLines(Stream stream)
{
    private byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _filled;
    private long _offset;
    private bool _isBegun;

    /// <summary>Where the last line begins, in bytes.</summary>
    public long Offset { get; private set; }

    /// <summary>The next line without its end; valid until the next call. <see langword="false"/> at the end.</summary>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        for (var searched = _start; ;)
        {
            var end = _buffer.AsSpan(searched, _filled - searched).IndexOf((byte)'\n');
            if (end >= 0)
            {
                line = Take(searched + end, 1);
                return true;
            }

            searched = _filled;
            if (!Fill(ref searched))
            {
                line = Take(_filled, 0);
                return Offset < _offset;
            }
        }
    }

    private ReadOnlyMemory<byte> Take(int end, int separator)
    {
        Offset = _offset;
        var length = end - _start;
        var line = _buffer.AsMemory(_start, length);
        _offset += length + separator;
        _start = end + separator;
        if (!_isBegun && line.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
        {
            line = line[3..];
            Offset += 3;
        }

        _isBegun = true;
        return line;
    }

    private bool Fill(ref int searched)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _filled - _start).CopyTo(_buffer);
            (_filled, searched, _start) = (_filled - _start, searched - _start, 0);
        }

        if (_filled == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _filled, _buffer.Length - _filled);
        _filled += read;
        return read > 0;
    }
}
