using InsConformance.Identity.Attributes;

namespace InsConformance.Identity.Statuses;

/// <summary>What the status rules leave to a site, or leave open.</summary>
public sealed record StatusOptions
{
    /// <summary>The defaults.</summary>
    public static StatusOptions Default { get; } = new();

    /// <summary>Whether the automatic validation is on. Default no; a site must be able to switch it off (DMN INS 21).</summary>
    public bool AutomaticValidation { get; init; }

    /// <summary>
    /// Whether an identity of another domain whose INS is confirmed lends that INS to a provisoire or validée identity known here.
    /// Default no [INF]: the sources only say what is created when it is unknown (DMN INS 35); a person then brings the two together.
    /// </summary>
    public bool ConfirmedIncomingRaisesKnown { get; init; }

    /// <summary>Which attributes combine.</summary>
    public AttributeOptions Attributes { get; init; } = AttributeOptions.Default;
}
