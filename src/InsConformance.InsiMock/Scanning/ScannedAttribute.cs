namespace InsConformance.InsiMock.Scanning;

/// <summary>One attribute of a start tag, namespace declarations excluded, where it stands in the bytes.</summary>
/// <param name="Name">As written, with its prefix.</param>
/// <param name="NamespaceUri">Empty for an unqualified attribute.</param>
/// <param name="LocalName">Name without prefix.</param>
/// <param name="Value">Decoded.</param>
/// <param name="Start">First byte of the white space before it, so that it can be taken out whole.</param>
/// <param name="ValueStart">First byte of the value, after the quote.</param>
/// <param name="ValueEnd">The closing quote.</param>
internal sealed record ScannedAttribute(string Name, string NamespaceUri, string LocalName, string Value, int Start, int ValueStart, int ValueEnd);
