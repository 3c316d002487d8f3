namespace InsConformance.InsiMock.Transport;

/// <summary>A body that leaves piece by piece.</summary>
/// <param name="Pieces">How many, at least 1; never more than the body has bytes.</param>
/// <param name="Duration">Time from the first piece to the last, on the mock's clock.</param>
public sealed record Dribble(int Pieces, TimeSpan Duration);
