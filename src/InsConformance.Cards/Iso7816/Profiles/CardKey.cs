using System.Security.Cryptography;

namespace InsConformance.Cards.Iso7816.Profiles;

/// <summary>A private key of a card.</summary>
internal sealed class CardKey
{
    /// <summary>Reference in tag 84 of a security environment, e.g. 0x81.</summary>
    public required byte Reference { get; init; }

    /// <summary>The key; belongs to whoever made it and is not disposed by the card.</summary>
    public required RSA Key { get; init; }

    /// <summary>What it may be used for: tags of control reference templates, see <see cref="ControlReference"/>.</summary>
    public required IReadOnlyList<byte> Uses { get; init; }

    /// <summary>Who may use it.</summary>
    public required AccessRule Access { get; init; }
}
