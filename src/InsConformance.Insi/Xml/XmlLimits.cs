namespace InsConformance.Insi.Xml;

/// <summary>
/// Bounds on XML from outside; beyond one of them the message is refused with its place. A search request has about 3 kB, depth 6 and 40 elements,
/// so the defaults leave ample room. The contract gives no figure [INF].
/// </summary>
public sealed record XmlLimits
{
    /// <summary>The defaults.</summary>
    public static XmlLimits Default { get; } = new();

    /// <summary>Bytes of the whole message; default 1 MiB.</summary>
    public int MaxBytes { get; init; } = 1024 * 1024;

    /// <summary>Elements inside one another, the root counting as one; default 32.</summary>
    public int MaxDepth { get; init; } = 32;

    /// <summary>Elements of the whole message; default 4096.</summary>
    public int MaxElements { get; init; } = 4096;

    /// <summary>Attributes of one element, namespace declarations included; default 64.</summary>
    public int MaxAttributes { get; init; } = 64;

    /// <summary>Characters of one element's own text or of one attribute; default 65,536.</summary>
    public int MaxTextLength { get; init; } = 65_536;
}
