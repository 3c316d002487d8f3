using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Manifests;

/// <summary>Whether the head of a manifest says what <c>run.json</c> says. Product and run are compared by <see cref="OneVersion"/>.</summary>
internal static class FactsOfTheManifest
{
    private static readonly string[] AlwaysThere = [FolderFiles.Facts, FolderFiles.Workbook, FolderFiles.Report, FolderFiles.JUnit];

    public static IEnumerable<string> Differences(RunFacts facts, Manifest manifest)
    {
        foreach (var file in AlwaysThere.Where(f => !manifest.Files.ContainsKey(f)))
            yield return $"manifest.json does not list {file}, which every report has";
        if (manifest.Tool != ManifestWriter.ToolOf(facts))
            yield return $"manifest.json is of the tool '{manifest.Tool}', run.json of '{ManifestWriter.ToolOf(facts)}'";
        if (manifest.Commit != facts.Commit)
            yield return $"manifest.json is of commit {manifest.Commit ?? "none"}, run.json of {facts.Commit ?? "none"}";
        var simulated = facts.Simulated.Select(s => s.Word()).ToArray();
        if (!simulated.SequenceEqual(manifest.Simulated))
            yield return $"manifest.json says that these were simulated: {List(manifest.Simulated)}; run.json: {List(simulated)}";
        foreach (var twice in manifest.Catalogues.GroupBy(c => c.Id).Where(g => g.Count() > 1))
            yield return $"manifest.json lists the catalogue {twice.Key} {twice.Count()} times";
        foreach (var used in facts.Catalogues)
        {
            var listed = manifest.Catalogues.FirstOrDefault(c => c.Id == used.Id);
            if (listed is null)
                yield return $"manifest.json does not list the catalogue {used.Id} {used.Version}, by which the run was judged";
            else if (listed.Version != used.Version)
                yield return $"manifest.json is by {used.Id} {listed.Version}, the run by {used.Version}";
        }

        foreach (var listed in manifest.Catalogues.Where(c => facts.Catalogues.All(f => f.Id != c.Id)))
            yield return $"manifest.json lists the catalogue {listed.Id} {listed.Version}, by which the run was not judged";
    }

    private static string List(IReadOnlyCollection<string> words) => words.Count == 0 ? "nothing" : string.Join(", ", words);
}
