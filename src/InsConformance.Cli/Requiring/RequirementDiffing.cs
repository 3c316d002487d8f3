using System.Globalization;
using System.Text.Json;
using InsConformance.Certification.Assessments;
using InsConformance.Certification.Diffing;
using InsConformance.Foundation;
using InsConformance.Gherkin.Features;

namespace InsConformance.Cli.Requiring;

/// <summary>Tells what changed between two versions of a catalogue, and which features it outdates.</summary>
internal static class RequirementDiffing
{
    public static ExitCode Run(string old, string @new, IReadOnlyList<string> paths, bool json)
    {
        var before = CatalogueSource.Load(old);
        var diff = CatalogueDiff.Between(before, CatalogueSource.Load(@new));
        var home = AppHome.Find();
        var features = FeatureLoader.Load(paths.Count > 0 ? paths : [home.Features], baseFolder: paths.Count > 0 ? null : home.Root);
        var outdated = diff.Outdated(before, features.Scenarios.Select(s => new ScenarioOutcome(s.Key, s.Name, s.Tags, Verdict.Passed)));
        if (json)
            CoverageJson.Print(j => Write(j, diff, outdated));
        else
            Write(Console.Out, diff, outdated);
        return diff.Changes.Count == 0 ? ExitCode.Conform : ExitCode.NonConform;
    }

    private static void Write(TextWriter output, CatalogueDiff diff, IReadOnlyList<OutdatedFeature> outdated)
    {
        foreach (var level in Enum.GetValues<ChangeLevel>())
        {
            foreach (var kind in Enum.GetValues<ChangeKind>())
                WriteSection(output, Title(level, kind), [.. diff.Changes.Where(c => c.Level == level && c.Kind == kind)]);
        }

        if (outdated.Count > 0)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Features à revoir : {outdated.Count}"));
            TextTable.Write(output, [.. outdated.Select(o => new[] { "  " + o.Key, o.Tag, $"{Words(o.Change)} {o.Change.Id}" })]);
            output.WriteLine();
        }

        output.WriteLine(diff.Changes.Count == 0
            ? "✔ Mêmes exigences, mêmes scénarios, mêmes preuves."
            : string.Create(CultureInfo.InvariantCulture, $"{diff.Changes.Count} différence{(diff.Changes.Count > 1 ? "s" : "")}."));
    }

    private static void WriteSection(TextWriter output, string title, IReadOnlyList<CatalogueChange> changes)
    {
        if (changes.Count == 0)
            return;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title} : {changes.Count}"));
        foreach (var change in changes)
        {
            output.WriteLine($"  {change.Id}");
            if (change.Before is not null)
                output.WriteLine($"    - {change.Before.ReplaceLineEndings(" ")}");
            if (change.After is not null)
                output.WriteLine($"    + {change.After.ReplaceLineEndings(" ")}");
        }

        output.WriteLine();
    }

    private static string Title(ChangeLevel level, ChangeKind kind) => (level, kind) switch
    {
        (ChangeLevel.Requirement, ChangeKind.Added) => "Exigences ajoutées",
        (ChangeLevel.Requirement, ChangeKind.Removed) => "Exigences retirées",
        (ChangeLevel.Requirement, ChangeKind.Reworded) => "Exigences reformulées",
        (ChangeLevel.Scenario, ChangeKind.Added) => "Scénarios ajoutés",
        (ChangeLevel.Scenario, ChangeKind.Removed) => "Scénarios retirés",
        (ChangeLevel.Scenario, ChangeKind.Reworded) => "Scénarios reformulés",
        (ChangeLevel.Proof, ChangeKind.Added) => "Preuves ajoutées",
        (ChangeLevel.Proof, ChangeKind.Removed) => "Preuves retirées",
        (ChangeLevel.Proof, ChangeKind.Reworded) => "Preuves reformulées",
        _ => "Profils changés",
    };

    private static string Words(CatalogueChange change) => change.Kind switch
    {
        ChangeKind.Removed => "retrait de",
        ChangeKind.Reworded => "nouvelle rédaction de",
        _ => "nouveaux profils de",
    };

    private static void Write(Utf8JsonWriter json, CatalogueDiff diff, IReadOnlyList<OutdatedFeature> outdated)
    {
        json.WriteStartObject();
        json.WriteStartArray("changes");
        foreach (var change in diff.Changes)
            Write(json, change);
        json.WriteEndArray();
        json.WriteStartArray("outdatedFeatures");
        foreach (var feature in outdated)
        {
            json.WriteStartObject();
            json.WriteString("key", feature.Key);
            json.WriteString("name", feature.Name);
            json.WriteString("tag", feature.Tag);
            json.WritePropertyName("change");
            Write(json, feature.Change);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, CatalogueChange change)
    {
        json.WriteStartObject();
        json.WriteString("level", change.Level.ToString().ToLowerInvariant());
        json.WriteString("kind", change.Kind.ToString().ToLowerInvariant());
        json.WriteString("id", change.Id);
        CoverageJson.WriteOptional(json, "before", change.Before);
        CoverageJson.WriteOptional(json, "after", change.After);
        json.WriteEndObject();
    }
}
