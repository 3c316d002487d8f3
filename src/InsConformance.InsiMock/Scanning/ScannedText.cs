namespace InsConformance.InsiMock.Scanning;

/// <summary>Character data of a message, where it stands in the bytes.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Start">First byte, delimiters excluded.</param>
/// <param name="End">After the last byte.</param>
/// <param name="Value">Decoded: references resolved, line ends as XML reads them.</param>
/// <param name="Owner">The element around it; <see langword="null"/> outside of the root.</param>
internal sealed record ScannedText(TextKind Kind, int Start, int End, string Value, ScannedElement? Owner);
