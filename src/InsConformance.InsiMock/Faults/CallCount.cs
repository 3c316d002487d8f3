using System.Collections.Immutable;

namespace InsConformance.InsiMock.Faults;

/// <summary>
/// Which of the calls that a rule counts it takes: those that fit everything that is given; all when nothing is. Calls are counted from 1 as they arrive at
/// the plan, since the start, the last reset or the last change of the plan.
/// </summary>
public sealed record CallCount
{
    /// <summary>Every call.</summary>
    public static CallCount All { get; } = new();

    /// <summary>These calls only, e.g. 1 and 3; empty, the default, for any.</summary>
    public ImmutableArray<int> Calls { get; init; } = [];

    /// <summary>From this call on; default 1.</summary>
    public int From { get; init; } = 1;

    /// <summary>Up to this call; default without end.</summary>
    public int? To { get; init; }

    /// <summary>One call out of so many, the last of each: 3 takes the third, sixth ... from <see cref="From"/> on; default 1.</summary>
    public int Every { get; init; } = 1;

    /// <summary>Part of the calls in percent, above 0 to 100, drawn with <see cref="Seed"/>; default 100.</summary>
    public double Percent { get; init; } = 100;

    /// <summary>Seed of the draw: call number and seed alone decide, so that the same numbers are drawn in every run.</summary>
    public int Seed { get; init; }

    /// <summary>Most calls that the rule takes; default without end.</summary>
    public int? Times { get; init; }

    /// <summary>Whether the rule takes that call, <see cref="Times"/> aside.</summary>
    internal bool Takes(long number) =>
        (Calls.IsEmpty || (number <= int.MaxValue && Calls.Contains((int)number)))
        && number >= From
        && (To is not { } to || number <= to)
        && (number - From + 1) % Every == 0
        && (Percent >= 100 || Draw(Seed, number) < Percent);

    /// <summary>A number from 0 to under 100: SplitMix64 of seed and number, so that no draw depends on another.</summary>
    private static double Draw(int seed, long number)
    {
        var x = unchecked(((ulong)(uint)seed << 32) + ((ulong)number * 0x9E3779B97F4A7C15UL));
        x = unchecked((x ^ (x >> 30)) * 0xBF58476D1CE4E5B9UL);
        x = unchecked((x ^ (x >> 27)) * 0x94D049BB133111EBUL);
        x ^= x >> 31;
        return (x >> 11) * (100.0 / (1UL << 53));
    }
}
