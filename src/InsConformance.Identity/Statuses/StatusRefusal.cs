namespace InsConformance.Identity.Statuses;

/// <summary>Why an event has no effect on an identity. Stable names: reports and tests rely on them.</summary>
public enum StatusRefusal
{
    /// <summary>There is no identity yet.</summary>
    NoIdentity,

    /// <summary>The identity exists already.</summary>
    AlreadyCreated,

    /// <summary>Attribute douteuse or fictive: provisoire only, INSi blocked (DMN INS 27, 28).</summary>
    BlockedByAttribute,

    /// <summary>The attribute may not be added to those there are (EXI ID 24).</summary>
    AttributesNotCombinable,

    /// <summary>The site has switched automatic validation off (DMN INS 21).</summary>
    AutomaticValidationOff,

    /// <summary>No INS is held, so none can be verified.</summary>
    NoIns,

    /// <summary>The identity is not above that status.</summary>
    NotAbove,
}
