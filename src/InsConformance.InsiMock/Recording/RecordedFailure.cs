namespace InsConformance.InsiMock.Recording;

/// <summary>Why the real service gave no answer.</summary>
internal sealed record RecordedFailure(string Kind, int Status, string Message, string? NativeCode);
