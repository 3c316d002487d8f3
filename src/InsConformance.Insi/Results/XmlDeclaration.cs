namespace InsConformance.Insi.Results;

/// <summary>How a message begins.</summary>
public enum XmlDeclaration
{
    /// <summary>Version and encoding, then a line feed. [LIVE]</summary>
    Standard,

    /// <summary>No declaration: the encoding is then UTF-8 (XML 1.0 section 4.3.3).</summary>
    None,

    /// <summary>In single quotes, with <c>standalone</c>, without a line feed.</summary>
    SingleQuotes,

    /// <summary>A UTF-8 byte order mark before the declaration.</summary>
    ByteOrderMark,
}
