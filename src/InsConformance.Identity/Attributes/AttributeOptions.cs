namespace InsConformance.Identity.Attributes;

/// <summary>What the rules on attributes leave to a site or to a later edition of the guide.</summary>
public sealed record AttributeOptions
{
    /// <summary>The defaults.</summary>
    public static AttributeOptions Default { get; } = new();

    /// <summary>
    /// The sets of two attributes or more that may coexist. Default douteuse + homonyme alone (EXI ID 24 [OFF2]; EXI SI 09 forbids
    /// fictive + douteuse; nothing else is said of fictive + homonyme).
    /// </summary>
    public IReadOnlyList<IdentityAttributes> Combinations { get; init; } = [IdentityAttributes.Homonyme | IdentityAttributes.Douteuse];
}
