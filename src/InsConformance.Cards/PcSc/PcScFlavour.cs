namespace InsConformance.Cards.PcSc;

/// <summary>The three libraries of PC/SC.</summary>
internal enum PcScFlavour
{
    /// <summary>pcsc-lite, libpcsclite.so.1.</summary>
    Linux,

    /// <summary>PCSC.framework.</summary>
    Mac,

    /// <summary>winscard.dll.</summary>
    Windows,
}
