using InsConformance.Foundation;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Merging;

/// <summary>Puts the runs of shards together: no scenario lost, none counted twice, exchanges numbered through.</summary>
public static class RunMerge
{
    /// <summary>Merges; the parts stay as they are.</summary>
    /// <param name="folders">Run folders, in any order: the result is the same.</param>
    /// <param name="output">Must not exist, or be empty.</param>
    /// <param name="allowMissing">Whether shards may be missing; the merged run then says so and is red.</param>
    /// <returns>The merged run, whose reports are yet to be built.</returns>
    /// <exception cref="InputException">A folder is no run, shards are missing, the runs contradict each other (every conflict is named), or the output is taken, in a part, or around one.</exception>
    /// <exception cref="BlockedException">A file cannot be written.</exception>
    public static MergedRunFolder Merge(IReadOnlyList<string> folders, string output, bool allowMissing = false)
    {
        if (folders.Count == 0)
            throw new InputException("nothing-to-merge", null, "no run folder was given");
        MergePlaces.Check(folders, output);
        RunPart[] parts = [.. folders.Select(RunPart.Open).OrderBy(p => p.Index).ThenBy(p => p.Facts.Started).ThenBy(p => p.Facts.RunId, StringComparer.Ordinal)];
        if (MergeConflicts.Of(parts).ToArray() is { Length: > 0 } conflicts)
            throw new InputException("merge-conflict", null, $"these runs cannot be one: {string.Join("; ", conflicts)}", "leave out the folder that does not belong, or play its shard again");
        var missing = MergedFacts.MissingShards(parts);
        if (missing.Count > 0 && !allowMissing)
            throw new InputException("shards-missing", null, $"shards are missing: {string.Join(", ", missing)}", "give their folders too, or --allow-missing for a report that says so");

        var folder = RunFolder.CreateAt(output, MergedFacts.Of(parts));
        var messages = new MergedMessages(parts);
        var numbers = new ExchangeNumbers();
        OutputFile.Write(folder.MessagesPath, stream => messages.Write(stream, i =>
        {
            var map = numbers.Next(parts[i], messages.Dropped[i]);
            CopyExchanges(parts[i], folder, map);
            return map;
        }));
        foreach (var part in parts)
        {
            foreach (var file in MergeConflicts.AttachedTo(part.Folder, part.Facts.Product))
                Copy(part.Folder.At(file), folder.At(file));
        }

        return new MergedRunFolder(folder, parts.Length, messages.Repeated, missing)
        {
            HadCtrf = parts.Any(p => File.Exists(p.Folder.CtrfPath)),
            NotCarried = [.. parts.SelectMany(MergePlaces.NotCarried)],
        };
    }

    private static void CopyExchanges(RunPart part, RunFolder folder, IReadOnlyDictionary<int, int> numbers)
    {
        foreach (var file in part.Folder.ExchangeFiles().Where(f => !f.EndsWith(OutputFile.PartSuffix, StringComparison.Ordinal)))
        {
            var from = RunFolder.NumberOf(file);
            if (numbers.TryGetValue(from, out var to))
                Copy(part.Folder.At(file), folder.At(ExchangeNumbers.Rename(file, from, to)));
        }
    }

    private static void Copy(string from, string to)
    {
        if (new FileInfo(from).LinkTarget is not null)
            throw new InputException("link", new Place(from), "this is a link: evidence is files", "put the file itself in its place");
        OutputFile.Write(to, stream =>
        {
            using var source = File.OpenRead(from);
            source.CopyTo(stream);
        });
    }
}
