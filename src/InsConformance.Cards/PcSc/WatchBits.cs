namespace InsConformance.Cards.PcSc;

/// <summary>SCARD_STATE_*: the same on every system. Cards study section 2.2.</summary>
internal static class WatchBits
{
    public const uint Unaware = 0;
    public const uint Changed = 0x002;
    public const uint Unknown = 0x004;
    public const uint Unavailable = 0x008;
    public const uint Empty = 0x010;
    public const uint Present = 0x020;
    public const uint Exclusive = 0x080;
    public const uint InUse = 0x100;
    public const uint Mute = 0x200;

    /// <summary>The upper half counts insertions and removals. Section 2.4.</summary>
    public const int CountShift = 16;
}
