using InsConformance.Insi.Verification;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Calls;

/// <summary>How <see cref="InsiClient"/> calls.</summary>
public sealed record InsiClientOptions
{
    /// <summary>The defaults.</summary>
    public static InsiClientOptions Default { get; } = new();

    /// <summary>Deadline of a whole call; default 30 seconds. The contract gives none [INF].</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>HTTP <c>Content-Type</c>; default <see cref="InsiNames.ContentType"/>.</summary>
    public string ContentType { get; init; } = InsiNames.ContentType;

    /// <summary>Names of the verification operations, to understand their answers; default none: the contract is not public. Contract section 1.4.</summary>
    public VerificationContract? Verification { get; init; }

    /// <summary>Bounds on answers.</summary>
    public XmlLimits Limits { get; init; } = XmlLimits.Default;
}
