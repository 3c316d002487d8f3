namespace InsConformance.Cards.Iso7816.Machine;

/// <summary>Bytes that wait between two commands: the rest of a response, or the parts of a chain. Grows once and is used again.</summary>
internal sealed class ByteStore
{
    private byte[] _bytes = [];
    private int _start;
    private int _end;

    /// <summary>What waits.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(_start, _end - _start);

    /// <summary>How many bytes wait.</summary>
    public int Length => _end - _start;

    /// <summary>Adds bytes behind those that wait.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (_end + bytes.Length > _bytes.Length)
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, Math.Max(512, _end + bytes.Length)));
        bytes.CopyTo(_bytes.AsSpan(_end));
        _end += bytes.Length;
    }

    /// <summary>Takes the first bytes away; they may be read until bytes are added.</summary>
    public ReadOnlySpan<byte> Take(int count)
    {
        var taken = Bytes[..count];
        _start += count;
        if (_start == _end)
            Clear();
        return taken;
    }

    /// <summary>Nothing waits any more.</summary>
    public void Clear() => _start = _end = 0;
}
