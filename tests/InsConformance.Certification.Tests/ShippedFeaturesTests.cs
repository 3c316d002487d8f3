using System.Text.RegularExpressions;
using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Testing;

namespace InsConformance.Certification.Tests;

/// <summary>The shipped features and the shipped catalogues speak of the same proofs.</summary>
public sealed partial class ShippedFeaturesTests
{
    private static readonly IReadOnlyList<Catalogue> Catalogues = CatalogueFolder.Load(Repository.PathTo("scenarios", "catalogues"));

    [Fact]
    public void Features_EveryCatalogueTag_NamesOneProof()
    {
        var tags = Tags().ToArray();

        Assert.NotEmpty(tags);
        foreach (var (tag, place) in tags)
            Assert.Single(Catalogues.SelectMany(c => c.ProofsNamedBy([tag], place)));
    }

    [Fact]
    public void Catalogues_EveryAutomatedProof_HasAFeature()
    {
        var proved = Tags().SelectMany(t => Catalogues.SelectMany(c => c.ProofsNamedBy([t.Tag], t.Place))).ToHashSet();

        // A proof taken from another catalogue is shown by what shows that one, which is looked at in its own catalogue.
        Assert.Empty(Catalogues.SelectMany(c => c.Proofs)
            .Where(p => p.Proof is { Automation: Automation.Automated, MappedFrom: null } && !proved.Contains(p))
            .Select(p => p.Proof.Tag));
    }

    private static IEnumerable<(string Tag, Place Place)> Tags() =>
        from file in Directory.GetFiles(Repository.PathTo("features"), "*.feature", SearchOption.AllDirectories)
        from line in File.ReadLines(file).Select((text, i) => (Text: text, Number: i + 1))
        where line.Text.TrimStart().StartsWith('@')
        from Match tag in CatalogueTag().Matches(line.Text)
        select (tag.Value, new Place(file, line.Number));

    [GeneratedRegex(@"@[A-Za-z0-9-]+:\S+")]
    private static partial Regex CatalogueTag();
}
