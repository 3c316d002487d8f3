namespace InsConformance.Cards.Iso7816.Machine;

/// <summary>Takes the data of a response straight into the reader's buffer.</summary>
/// <param name="room">What there is for data.</param>
internal ref struct ResponseWriter(Span<byte> room)
{
    private readonly Span<byte> _room = room;

    /// <summary>Bytes written.</summary>
    public int Length { get; private set; }

    /// <summary>Room left; say with <see cref="Advance"/> how much of it was used.</summary>
    public readonly Span<byte> Free => _room[Length..];

    /// <summary>Writes bytes.</summary>
    /// <exception cref="ArgumentException">They do not fit.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Free);
        Length += bytes.Length;
    }

    /// <summary>Counts bytes written into <see cref="Free"/>.</summary>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Free.Length);
        Length += count;
    }
}
