namespace InsConformance.Insi.Xml;

/// <summary>A piece of a message.</summary>
internal readonly record struct ByteRange(int Start, int Length)
{
    public ReadOnlySpan<byte> In(ReadOnlySpan<byte> message) => message.Slice(Start, Length);
}
