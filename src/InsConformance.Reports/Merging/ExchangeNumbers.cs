using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Merging;

/// <summary>
/// Gives the exchanges of each part the next numbers. Numbers that a part lacks stay lacking, so that a lost exchange is still told; those of scenarios that an
/// earlier part holds already are left out.
/// </summary>
internal sealed class ExchangeNumbers
{
    private const int Most = 10_000_000;
    private int _last;

    /// <summary>The new number of each exchange of the next part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="attempts">Attempts (<c>testCaseStarted.id</c>) that are left out.</param>
    public IReadOnlyDictionary<int, int> Next(RunPart part, IReadOnlySet<string> attempts)
    {
        var kept = part.Messages.Attached.Where(a => !attempts.Contains(a.Key)).SelectMany(a => a.Value).ToHashSet();
        var dropped = part.Messages.Attached.Where(a => attempts.Contains(a.Key)).SelectMany(a => a.Value).Except(kept).ToHashSet();
        var highest = part.Folder.ExchangeFiles().Select(RunFolder.NumberOf).Concat(kept).DefaultIfEmpty(0).Max();
        if (highest > Most)
            throw new InputException("exchange-number", new Place(part.Name), $"it numbers an exchange {highest}, more than any run has");
        var numbers = new Dictionary<int, int>();
        for (var number = 1; number <= highest; number++)
        {
            if (!dropped.Contains(number))
                numbers.Add(number, ++_last);
        }

        return numbers;
    }

    /// <summary>The path of an exchange file under its new number; as it is when it is not named after the old one.</summary>
    public static string Rename(string path, int from, int to)
    {
        var end = path.IndexOf('-', StringComparison.Ordinal);
        return end < 0 || RunFolder.NumberOf(path) != from || !path.StartsWith("echanges/", StringComparison.Ordinal)
            ? path
            : string.Create(CultureInfo.InvariantCulture, $"echanges/{to:D4}{path[end..]}");
    }
}
