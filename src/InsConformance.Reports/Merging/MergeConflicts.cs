using System.Security.Cryptography;
using InsConformance.Foundation;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Merging;

/// <summary>Why runs cannot be one: each difference is named, with the folders that differ.</summary>
internal static class MergeConflicts
{
    private static readonly string[] Recorded = [FolderFiles.Facts, FolderFiles.Messages, "echanges/"];

    public static IEnumerable<string> Of(IReadOnlyList<RunPart> parts)
    {
        foreach (var same in parts.GroupBy(p => p.Facts.RunId, StringComparer.Ordinal).Where(g => g.Count() > 1))
            yield return $"the same run twice: {Names(same)}";
        (string What, Func<RunFacts, string> Of)[] facts =
        [
            ("product", f => $"{f.Product.Name} {f.Product.Version}"),
            ("NIE and NIL", f => $"{f.Product.Nie ?? "none"}, {f.Product.Nil ?? "none"}"),
            ("mutant", f => f.Product.Mutant ?? "none"),
            ("software driven", f => f.Simulated.Contains(SimulatedPart.ReferenceLps) ? "reference" : "a product"),
            ("tool", f => f.ToolVersion),
            ("commit", f => f.Commit ?? "none"),
            ("catalogues", f => string.Join(", ", f.Catalogues.Select(c => $"{c.Id} {c.Version}").Order(StringComparer.Ordinal))),
            ("INSi", f => f.Insi),
            ("tag filter", f => f.TagFilter ?? "none"),
            ("profiles", f => string.Join(", ", f.Profiles.Order(StringComparer.Ordinal))),
            ("expected non-conformities", f => string.Join(", ", f.Expected.Select(e => $"{e.Target} ({e.Reason})").Order(StringComparer.Ordinal))),
            ("proofs out of scope", f => string.Join(", ", f.OutOfScope.Select(o => $"{o.Catalogue} {o.Proof}").Order(StringComparer.Ordinal))),
            ("scenarios in the features", f => f.Loaded?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "unknown"),
        ];
        foreach (var (what, of) in facts)
        {
            if (Difference(what, parts, p => of(p.Facts)) is { } difference)
                yield return difference;
        }

        if (Difference("number of shards", parts.Where(p => p.Count > 0), p => $"{p.Count}") is { } shards)
            yield return shards;
        if (Difference("cards", parts.Where(p => p.Facts.Cards != "none"), p => p.Facts.Cards) is { } cards)
            yield return cards;
        foreach (var conflict in Features(parts).Concat(Scenarios(parts)).Concat(Tampered(parts)).Concat(Attached(parts)))
            yield return conflict;
    }

    /// <summary>Files that a person put in place for proofs. The pages that the harness writes are built again.</summary>
    public static IEnumerable<string> AttachedTo(RunFolder folder, ProductFacts product) => FolderFiles.Of(folder.Path)
        .Where(f => f.StartsWith(ProofNames.Root + "/", StringComparison.Ordinal) && !f.EndsWith(ProofNames.SuffixOf(product) + ProofNames.PageExtension, StringComparison.Ordinal));

    private static string? Difference(string what, IEnumerable<RunPart> parts, Func<RunPart, string> of)
    {
        var groups = parts.GroupBy(of, StringComparer.Ordinal).ToArray();
        return groups.Length <= 1 ? null : $"other {what}: {string.Join(", but ", groups.Select(g => $"{g.Key} in {Names(g)}"))}";
    }

    private static IEnumerable<string> Features(IReadOnlyList<RunPart> parts) => parts
        .SelectMany(p => p.Messages.Sources, (p, s) => (Part: p, Uri: s.Key, Text: (string?)s.Value["data"]))
        .GroupBy(s => s.Uri, StringComparer.Ordinal)
        .Where(g => g.Select(s => s.Text).Distinct(StringComparer.Ordinal).Count() > 1)
        .Select(g => $"other text of {g.Key}: {Names(g.Select(s => s.Part))}");

    private static IEnumerable<string> Scenarios(IReadOnlyList<RunPart> parts) => parts
        .SelectMany(p => p.Record.Scenarios, (p, s) => (Part: p, s.Key, s.Verdict))
        .GroupBy(s => s.Key, StringComparer.Ordinal)
        .Where(g => g.Select(s => s.Verdict).Distinct().Count() > 1)
        .Select(g => $"{g.Key} was played twice with other results: {string.Join(", ", g.Select(s => $"{s.Verdict.Word()} in {s.Part.Name}"))}");

    /// <summary>What was recorded must be as the manifest of its run says, else the new manifest would vouch for a change.</summary>
    private static IEnumerable<string> Tampered(IReadOnlyList<RunPart> parts)
    {
        foreach (var part in parts.Where(p => File.Exists(p.Folder.ManifestPath)))
        {
            var report = ManifestVerifier.Verify(part.Folder.Path);
            foreach (var file in report.Changed.Concat(report.Missing).Concat(report.Links).Where(f => Recorded.Any(r => f.StartsWith(r, StringComparison.Ordinal))))
                yield return $"{part.Name} is not as its manifest says: {file}";
        }
    }

    private static IEnumerable<string> Attached(IReadOnlyList<RunPart> parts) => parts
        .SelectMany(p => AttachedTo(p.Folder, p.Facts.Product), (p, f) => (Part: p, File: f))
        .GroupBy(f => f.File, StringComparer.Ordinal)
        .Where(g => g.Count() > 1 && g.Select(f => Digest(f.Part.Folder.At(f.File))).Distinct().Count() > 1)
        .Select(g => $"other bytes of {g.Key}: {Names(g.Select(f => f.Part))}");

    private static string Digest(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexString(SHA256.HashData(stream));
    }

    private static string Names(IEnumerable<RunPart> parts) => string.Join(", ", parts.Select(p => p.Name));
}
