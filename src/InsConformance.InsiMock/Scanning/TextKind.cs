namespace InsConformance.InsiMock.Scanning;

/// <summary>What kind of character data a span is.</summary>
internal enum TextKind
{
    Text,
    CData,
    Comment,
    Instruction,
}
