namespace InsConformance.Cards.Iso7816;

/// <summary>Reads data objects one after the other from bytes that a command carries, without copying them.</summary>
internal ref struct TlvReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Whether everything was read.</summary>
    public readonly bool IsAtEnd => BerTlv.Filler(_rest) == _rest.Length;

    /// <summary>The next object.</summary>
    /// <param name="tag">Its tag.</param>
    /// <param name="value">Its value.</param>
    /// <returns><see langword="false"/> at the end and before bytes that are no object.</returns>
    public bool TryRead(out int tag, out ReadOnlySpan<byte> value)
    {
        var rest = _rest[BerTlv.Filler(_rest)..];
        if (!BerTlv.TryReadHeader(rest, out tag, out var start, out var length))
        {
            value = default;
            return false;
        }

        value = rest.Slice(start, length);
        _rest = rest[(start + length)..];
        return true;
    }
}
