namespace InsConformance.Insi.Responses;

/// <summary>Families of unreadable responses.</summary>
public enum ResponseErrorKind
{
    /// <summary>Not XML that can be read: malformed, a DTD, another encoding than UTF-8, beyond a bound.</summary>
    NotReadable,

    /// <summary>XML, but no SOAP 1.2 envelope with one body element.</summary>
    NotSoap,

    /// <summary>A body element that is neither <c>RESULTAT</c> nor <c>Fault</c>.</summary>
    UnknownContent,

    /// <summary>A result or fault that lacks a mandatory part.</summary>
    Incomplete,
}
