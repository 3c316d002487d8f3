using System.Security.Cryptography;

namespace InsConformance.Cards.Iso7816.Profiles;

/// <summary>A card type with its content, as data: what <see cref="Machine.IsoCard"/> plays. Several cards may be made from one profile.</summary>
internal sealed record CardProfile
{
    /// <summary>What the card is called in messages; holds no secret.</summary>
    public required string Name { get; init; }

    /// <summary>Answer to reset, 2 to 33 bytes.</summary>
    public required ReadOnlyMemory<byte> Atr { get; init; }

    /// <summary>The MF.</summary>
    public required CardFile Root { get; init; }

    /// <summary>The commands it knows; any other INS of a class it knows gets 6D00, any other class 6E00. See <see cref="Commands.IsoCommands"/>.</summary>
    public required IReadOnlyList<CardCommand> Commands { get; init; }

    /// <summary>The forms of SELECT it knows.</summary>
    public IReadOnlyList<SelectForm> SelectForms { get; init; } = SelectForm.Iso;

    /// <summary>Its PINs, at most 8.</summary>
    public IReadOnlyList<CardPin> Pins { get; init; } = [];

    /// <summary>Its private keys.</summary>
    public IReadOnlyList<CardKey> Keys { get; init; } = [];

    /// <summary>The algorithms of its security environments.</summary>
    public IReadOnlyList<CardAlgorithm> Algorithms { get; init; } = [];

    /// <summary>What GET DATA reads.</summary>
    public IReadOnlyList<CardDataObject> DataObjects { get; init; } = [];

    /// <summary>Where it differs from other types.</summary>
    public CardQuirks Quirks { get; init; } = new();

    /// <summary>Fills a challenge.</summary>
    public Action<Span<byte>> Random { get; init; } = RandomNumberGenerator.Fill;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
