using InsConformance.Foundation;
using InsConformance.Lps.Mutants;
using InsConformance.Lps.Reference;
using InsConformance.Lps.Tests.Fakes;
using InsConformance.Testing;

namespace InsConformance.Lps.Tests.Mutants;

public class MutantCatalogueTests
{
    private static readonly string Shipped = Repository.PathTo("scenarios", "mutants.yaml");

    [Fact]
    public void Catalogue_Shipped_DescribesTheMutantsOfTheCode()
    {
        var catalogue = MutantCatalogue.Load(Shipped);
        Assert.Equal(MutantCatalogue.KnownIds.Order(StringComparer.Ordinal), catalogue.Mutants.Select(m => m.Id).Order(StringComparer.Ordinal));
        Assert.All(catalogue.Mutants, m => Assert.Matches("^[a-z0-9]+(-[a-z0-9]+)*$", m.Id));
    }

    [Fact]
    public void Catalogue_Shipped_NamesOnlyTagsThatAFeatureCarries()
    {
        var tags = Directory.EnumerateFiles(Repository.PathTo("features"), "*.feature", SearchOption.AllDirectories)
            .SelectMany(File.ReadLines).Where(l => l.TrimStart().StartsWith('@'))
            .SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(t => t[1..]).ToHashSet();
        foreach (var mutant in MutantCatalogue.Load(Shipped).Mutants)
            Assert.All(mutant.CaughtBy, tag => Assert.Contains(tag, tags));
    }

    [Fact]
    public void Find_AnUnknownMutant_NamesTheNearestOnes()
    {
        var input = Assert.Throws<InputException>(() => MutantCatalogue.Load(Shipped).Find("nia-as-nif"));
        Assert.Contains("e.g. nia-as-nir, ", input.OneLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reference_WithAnUnknownMutant_DoesNotStart()
    {
        var input = await Assert.ThrowsAsync<InputException>(() => ReferenceLps.StartAsync(Bench.Options(TestPeople.Service(), "nobody")));
        Assert.Equal("mutant-unknown", input.Code);
    }

    [Theory]
    [InlineData("id: nobody", "nobody")]
    [InlineData("id: drops-inshisto\n    color: red", "color")]
    [InlineData("id: drops-inshisto", "not described")]
    public void Catalogue_ThatIsNotTheCode_IsRefusedWithItsPlace(string entry, string word)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("mutants").FullName, "mutants.yaml");
        File.WriteAllText(file, $"mutants:\n  - {entry}\n    title: t\n    rule: r\n    caughtBy: [\"cnda:2.04-1\"]\n    description: d\n");
        var input = Assert.Throws<InputException>(() => MutantCatalogue.Load(file));
        Assert.Contains(word, input.Message, StringComparison.Ordinal);
        Assert.NotNull(input.Place!.Line);
    }

    [Fact]
    public void Catalogue_WithAMutantTwice_IsRefused()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("mutants").FullName, "mutants.yaml");
        const string entry = "  - id: nia-as-nir\n    title: t\n    rule: r\n    caughtBy: [x]\n    description: d\n";
        File.WriteAllText(file, "mutants:\n" + entry + entry);
        Assert.Contains("twice", Assert.Throws<InputException>(() => MutantCatalogue.Load(file)).Message, StringComparison.Ordinal);
    }
}
