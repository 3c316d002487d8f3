namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>An expression needed more work on a request than is allowed.</summary>
internal sealed class MatchTooCostlyException() : Exception("an expression needs too many steps on this request");
