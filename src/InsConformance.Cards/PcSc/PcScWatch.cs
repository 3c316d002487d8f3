namespace InsConformance.Cards.PcSc;

/// <summary>One reader in a wait: what is known of it, and what came. SCARD_READERSTATE without its layout.</summary>
/// <param name="reader">Name of the reader, or of the pseudo reader that stands for all.</param>
internal sealed class PcScWatch(string reader)
{
    /// <summary>Name of the pseudo reader that changes when readers come and go. Cards study section 2.4.</summary>
    public const string AnyReader = @"\\?PnP?\Notification";

    public string Reader { get; } = reader;

    /// <summary>What the caller knows.</summary>
    public uint Known { get; set; }

    /// <summary>What is.</summary>
    public uint Now { get; set; }

    public byte[] Atr { get; set; } = [];

    /// <summary>Takes what came as known, so that no event between two waits is lost. Section 2.4.</summary>
    public void Accept() => Known = Now & ~WatchBits.Changed;
}
