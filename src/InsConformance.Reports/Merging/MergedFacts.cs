using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Merging;

/// <summary>The facts of the run that several together are.</summary>
internal static class MergedFacts
{
    public static RunFacts Of(IReadOnlyList<RunPart> parts)
    {
        var first = parts[0].Facts;
        var missing = MissingShards(parts);
        string[] planned = [.. parts.SelectMany(p => p.Facts.Planned).Distinct(StringComparer.Ordinal)];
        return first with
        {
            RunId = IdOf(parts),
            Started = parts.Min(p => p.Facts.Started),
            CommandLine = ["insconf", "report", "merge"],
            Cards = parts.Select(p => p.Facts.Cards).FirstOrDefault(c => c != "none") ?? "none",
            Simulated = [.. parts.SelectMany(p => p.Facts.Simulated).Distinct().Order()],
            Shard = missing.Count == 0 ? null : string.Join('+', parts.Select(p => p.Index).Distinct().Order()) + string.Create(CultureInfo.InvariantCulture, $"/{parts.Max(p => p.Count)}"),
            IsPartial = missing.Count > 0 || first.Loaded is null || planned.Length < first.Loaded,
            Planned = planned,
            LeftOut = [.. parts.SelectMany(p => p.Facts.LeftOut).DistinctBy(s => s.Key).ExceptBy(planned, s => s.Key)],
            MissingShards = missing,
            MaskedValues = parts.Sum(p => p.Facts.MaskedValues),
            MergedFrom = [.. parts.Select(p => new MergedRun(p.Facts.RunId, p.Facts.Shard, p.Facts.Started, p.Facts.CommandLine, p.Facts.Machine))],
        };
    }

    /// <summary>Shards that no part is, e.g. <c>2/4</c>.</summary>
    public static IReadOnlyList<string> MissingShards(IReadOnlyList<RunPart> parts)
    {
        var count = parts.Max(p => p.Count);
        return [.. Enumerable.Range(1, count).Except(parts.Select(p => p.Index)).Select(i => string.Create(CultureInfo.InvariantCulture, $"{i}/{count}"))];
    }

    /// <summary>The same parts give the same id, so that merging twice gives the same bytes.</summary>
    private static string IdOf(IReadOnlyList<RunPart> parts) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts.Select(p => p.Facts.RunId))))[..16]).ToString();
}
