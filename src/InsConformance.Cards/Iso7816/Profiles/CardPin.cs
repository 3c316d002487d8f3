namespace InsConformance.Cards.Iso7816.Profiles;

/// <summary>A PIN of a card type. What it is stays inside: no member, message or trace gives it out.</summary>
internal sealed class CardPin
{
    private readonly byte[] _secret;

    /// <summary>Creates the PIN.</summary>
    /// <param name="reference">Its reference in VERIFY, 1 to 127.</param>
    /// <param name="secret">The bytes that VERIFY must carry.</param>
    public CardPin(byte reference, ReadOnlySpan<byte> secret)
    {
        Reference = reference;
        _secret = secret.ToArray();
    }

    /// <summary>Reference in VERIFY.</summary>
    public byte Reference { get; }

    /// <summary>Fewest bytes that VERIFY takes as a PIN at all.</summary>
    public int MinimumLength { get; init; } = 4;

    /// <summary>Most bytes that VERIFY takes as a PIN at all.</summary>
    public int MaximumLength { get; init; } = 8;

    /// <summary>Tries after a right PIN, 1 to 15.</summary>
    public int Tries { get; init; } = 3;

    /// <summary>Tries left when the card is made; 0 blocks it from the start.</summary>
    public int TriesLeft { get; init; } = 3;

    /// <summary>A copy of the bytes, for the card that keeps them from now on.</summary>
    internal byte[] CopySecret() => _secret.AsSpan().ToArray();
}
