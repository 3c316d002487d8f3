using System.Globalization;
using InsConformance.Foundation;

namespace InsConformance.Gherkin.Running;

/// <summary>One part of a run that is spread over several machines: every <see cref="Count"/>th scenario, in file order.</summary>
public sealed record Shard
{
    /// <summary>Creates a shard.</summary>
    /// <param name="index">One-based, at most <paramref name="count"/>.</param>
    /// <param name="count">How many shards there are, at least 1.</param>
    /// <exception cref="InputException">Out of range.</exception>
    public Shard(int index, int count)
    {
        if (count < 1 || index < 1 || index > count)
            throw new InputException("shard", null, $"shard {index}/{count} does not exist", "write I/N with 1 <= I <= N, e.g. --shard 1/4");
        Index = index;
        Count = count;
    }

    /// <summary>One-based index of this shard.</summary>
    public int Index { get; }

    /// <summary>How many shards there are.</summary>
    public int Count { get; }

    /// <summary>Reads <c>I/N</c>.</summary>
    /// <param name="text">e.g. <c>1/4</c>.</param>
    /// <exception cref="InputException">It does not read so.</exception>
    public static Shard Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash > 0
            && int.TryParse(text.AsSpan(0, slash), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? new(index, count)
            : throw new InputException("shard", null, $"'{text}' is not a shard", "write I/N with 1 <= I <= N, e.g. --shard 1/4");
    }

    /// <summary>Whether the scenario at a zero-based position belongs to this shard.</summary>
    /// <param name="position">Zero-based position among the scenarios that the other filters kept.</param>
    public bool Holds(int position) => position % Count == Index - 1;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Index}/{Count}");
}
