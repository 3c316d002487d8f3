namespace InsConformance.InsiMock.People.Generation;

/// <summary>Seeded randomness that is ours, so that no later runtime or package changes it: SplitMix64 (Steele, Lea, Flood, 2014). Not thread-safe.</summary>
/// <param name="seed">Any number.</param>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }

    /// <summary>0 to <paramref name="end"/> less one.</summary>
    public int Next(int end) => (int)((UInt128)Next() * (ulong)end >> 64);

    /// <summary><paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public int Between(int from, int to) => from + Next(to - from + 1);

    /// <summary>Whether a thing of this rate, in ten-thousandths, happens.</summary>
    public bool Happens(int rate) => Next(GenerationRates.Whole) < rate;

    public T Pick<T>(IReadOnlyList<T> from) => from[Next(from.Count)];

    /// <summary>The place drawn among shares that sum up to <see cref="GenerationRates.Whole"/>.</summary>
    public int Share(IReadOnlyList<int> shares)
    {
        var roll = Next(GenerationRates.Whole);
        var place = 0;
        while (place < shares.Count - 1 && roll >= shares[place])
            roll -= shares[place++];
        return place;
    }
}
