namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>One thing that a pattern asks of a request.</summary>
/// <param name="Weight">What it counts in the distance of a near miss.</param>
/// <param name="Test">Whether the request meets it.</param>
internal sealed record RequestCriterion(double Weight, Func<SeenRequest, bool> Test);
