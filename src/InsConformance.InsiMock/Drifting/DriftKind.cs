namespace InsConformance.InsiMock.Drifting;

/// <summary>In what two answers differ.</summary>
public enum DriftKind
{
    /// <summary>Outcome, CR, fault codes, severity, HTTP status, content type.</summary>
    Code,

    /// <summary>How the XML is written: shape, prefixes, declarations, order, presence of optional elements.</summary>
    Shape,

    /// <summary>Texts that belong to a code.</summary>
    Label,

    /// <summary>Values of the persons: theirs, not the contract's.</summary>
    Data,
}
