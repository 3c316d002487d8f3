namespace InsConformance.InsiMock.People;

/// <summary>What a search found in one store.</summary>
/// <param name="Count">Number of people who fit.</param>
/// <param name="First">Ordinal of the first, -1 for none.</param>
internal readonly record struct Matches(int Count, int First)
{
    public static Matches None => new(0, -1);

    /// <summary>One more.</summary>
    public Matches And(int ordinal) => new(Count + 1, Count == 0 ? ordinal : First);
}
