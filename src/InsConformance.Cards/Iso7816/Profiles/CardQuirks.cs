namespace InsConformance.Cards.Iso7816.Profiles;

/// <summary>Where card types differ though the command is the same. Cards study sections 3.4, 5.1 and 5.2.</summary>
internal sealed record CardQuirks
{
    /// <summary>Whether extended lengths are taken; otherwise 6700. Default no: a card whose historical bytes do not announce them.</summary>
    public bool TakesExtendedLength { get; init; }

    /// <summary>Whether command chaining is taken; otherwise 6884.</summary>
    public bool TakesChaining { get; init; } = true;

    /// <summary>Whether data that no Le asked for wait for GET RESPONSE (61xx, as T=0 has it); otherwise they come at once. Programs accept both [M].</summary>
    public bool HoldsUnaskedData { get; init; } = true;

    /// <summary>Whether an Le that is not the length of the data is refused with 6Cxx; otherwise too small an Le cuts (61xx) and too big a one is passed over.</summary>
    public bool RefusesWrongLe { get; init; }

    /// <summary>Status when READ BINARY reaches the end before Le bytes: 9000 or 6282.</summary>
    public ushort EndOfFile { get; init; } = StatusWords.Success;

    /// <summary>Most bytes that one READ BINARY gives; whatever fits by default.</summary>
    public int LongestRead { get; init; } = CommandApdu.AnyExtended;
}
