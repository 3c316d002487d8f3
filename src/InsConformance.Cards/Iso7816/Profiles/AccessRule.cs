namespace InsConformance.Cards.Iso7816.Profiles;

/// <summary>What must hold before something is read or used. The default lets everybody.</summary>
internal readonly record struct AccessRule
{
    private AccessRule(bool never, byte pin)
    {
        IsNever = never;
        PinReference = pin;
    }

    /// <summary>Everybody may.</summary>
    public static AccessRule Always => default;

    /// <summary>Nobody may.</summary>
    public static AccessRule Never { get; } = new(true, 0);

    /// <summary>Whether nobody may.</summary>
    public bool IsNever { get; }

    /// <summary>Reference of the PIN that must have been verified; 0 for none.</summary>
    public byte PinReference { get; }

    /// <summary>Whoever verified this PIN may.</summary>
    /// <param name="reference">1 to 127.</param>
    public static AccessRule AfterPin(byte reference) => new(false, reference);
}
