namespace InsConformance.InsiMock.Drifting;

/// <summary>One kind of difference between the real service and the mock, over all exchanges.</summary>
/// <param name="Kind">In what they differ.</param>
/// <param name="What">Stable name of the aspect, e.g. <c>prefix http://www.cnamts.fr/INSiResultat</c> or <c>code CodeCR</c>.</param>
/// <param name="Real">What the real service gave; empty for absent. For data, nothing.</param>
/// <param name="Mock">What the mock gave; empty for absent. For data, nothing.</param>
/// <param name="Count">In how many exchanges.</param>
/// <param name="Example">Number of the first of them in the recording.</param>
public sealed record DriftDifference(DriftKind Kind, string What, string Real, string Mock, int Count, int Example);
