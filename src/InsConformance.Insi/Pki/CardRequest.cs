namespace InsConformance.Insi.Pki;

/// <summary>What a card is asked with.</summary>
/// <param name="Name">Small letters, digits and hyphens, at most 40; e.g. <c>cps-medecin</c>.</param>
/// <param name="Holder">Who it is for.</param>
public sealed record CardRequest(string Name, CardHolder Holder)
{
    /// <summary>Whatever else the card holds; another content is another card, with its own keys and number.</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>From when until when it is valid.</summary>
    public CardValidity Validity { get; init; } = CardValidity.Current;

    /// <summary>Whether the list of its authority names both certificates.</summary>
    public bool IsRevoked { get; init; }
}
