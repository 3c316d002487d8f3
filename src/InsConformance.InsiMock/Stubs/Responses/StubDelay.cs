using InsConformance.InsiMock.Stubs.Templates;

namespace InsConformance.InsiMock.Stubs.Responses;

/// <summary>How long a stub waits before it answers. Immutable, thread-safe.</summary>
/// <param name="milliseconds">The wait for a call's chance.</param>
internal sealed class StubDelay(Func<Chance, double> milliseconds)
{
    /// <summary>Longest wait, milliseconds: as for the latency switch.</summary>
    public const int Longest = 600_000;

    public static StubDelay None { get; } = new(static _ => 0);

    public static StubDelay Fixed(int value) => new(_ => value);

    public static StubDelay Uniform(int lower, int upper) => new(chance => lower + (chance.Uniform() * (upper - lower)));

    /// <summary>Log-normal around a median.</summary>
    /// <param name="median">Milliseconds.</param>
    /// <param name="sigma">Deviation of the logarithm.</param>
    /// <param name="max">Longest, milliseconds.</param>
    public static StubDelay LogNormal(double median, double sigma, double max) => new(chance => Math.Min(max, Math.Exp(chance.Normal() * sigma) * median));

    public static StubDelay operator +(StubDelay left, StubDelay right) => new(chance => left.Milliseconds(chance) + right.Milliseconds(chance));

    public TimeSpan For(Chance chance) => TimeSpan.FromMilliseconds(Math.Clamp(Milliseconds(chance), 0, Longest));

    private double Milliseconds(Chance chance) => milliseconds(chance);
}
