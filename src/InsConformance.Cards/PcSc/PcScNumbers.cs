namespace InsConformance.Cards.PcSc;

/// <summary>Arguments of PC/SC: the same on every system but for control codes. Cards study section 2.2.</summary>
internal static class PcScNumbers
{
    public const uint ScopeSystem = 2;
    public const uint Infinite = 0xFFFFFFFF;

    public const uint ShareExclusive = 1;
    public const uint ShareShared = 2;
    public const uint ShareDirect = 3;

    public const uint ProtocolT0 = 1;
    public const uint ProtocolT1 = 2;

    public const uint Leave = 0;
    public const uint Reset = 1;
    public const uint Unpower = 2;

    /// <summary>Asks a reader for its features. Section 2.2: another base on Windows.</summary>
    public const uint GetFeatureRequest = 3400;

    /// <summary>Number of a reader control.</summary>
    public static uint ControlCode(PcScFlavour flavour, uint function) =>
        flavour == PcScFlavour.Windows ? 0x31 << 16 | function << 2 : 0x42000000 + function;
}
