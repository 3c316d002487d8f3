namespace InsConformance.InsiMock.Scanning;

internal sealed record ScanResult(IReadOnlyList<ScannedElement> Elements, IReadOnlyList<ScannedText> Texts, string Declaration);
