using InsConformance.Foundation;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.People;
using InsConformance.InsiMock.People.Generation;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.People;

public sealed class PopulationFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Load_FixturesAndAGeneratedFile_KnowsBoth()
    {
        var fixtures = PopulationFolder.Load(Repository.PathTo("fixtures", "population"));
        var population = PopulationFiles.Load(Repository.PathTo("fixtures", "population"), Generate("a", 500));

        Assert.Equal(fixtures.Count + 500, population.Count);
        Assert.Equal("adrtrois-dominique", population[0].Id);
        Assert.Equal("a-1", population[fixtures.Count].Id);
        Assert.Equal("a-500", population[population.Count - 1].Id);
        Assert.True(population.Knows("houilles-pierre"));
        Assert.True(population.Knows("a-500"));
        Assert.False(population.Knows("a-501"));
        Assert.Equal("a-77", population.Find("a-77")?.Id);
        Assert.Throws<ArgumentOutOfRangeException>(() => population[population.Count]);
        Assert.Throws<ArgumentOutOfRangeException>(() => population[-1]);
        foreach (var person in new[] { population.Find("adrun-zoe")!, population.Find("a-77")! })
        {
            var traits = person.Traits;
            Assert.Equal(person.Id, population.Search(new TraitsSearch(traits.NomNaissance, traits.Prenoms, traits.Sexe, traits.DateNaissance, traits.LieuNaissance)).Person?.Id);
            Assert.Equal(person.Id, Assert.Single(population.WithMatricule(person.Ins.Active.NumIdentifiant)).Id);
        }
    }

    [Fact]
    public void Search_TheSamePersonInTwoStores_IsSeveral()
    {
        var population = PopulationFiles.Load(Generate("a", 3), Generate("b", 3));
        var traits = population.Find("a-2")!.Traits;

        var outcome = population.Search(new TraitsSearch(traits.NomNaissance, traits.Prenoms, traits.Sexe, traits.DateNaissance, traits.LieuNaissance));

        Assert.Equal((2, null), (outcome.Count, outcome.Person));
    }

    [Fact]
    public void Load_AFolderOfBothKinds_ReadsBoth()
    {
        Generate("a", 3);
        File.Copy(Repository.PathTo("fixtures", "population", "cnda.yaml"), Path.Combine(_folder.FullPath, "cnda.yaml"));

        Assert.True(PopulationFolder.Load(_folder.FullPath).Knows("a-3"));
        Assert.True(PopulationFolder.Load(_folder.FullPath).Knows("adrun-zoe"));
    }

    [Fact]
    public void Load_TwoFilesOfOneName_AreRefused()
    {
        var path = Generate("a", 3);
        File.Copy(path, Path.Combine(_folder.FullPath, "copie.inspop"));

        Assert.Equal("population-name", Assert.Throws<InputException>(() => PopulationFiles.Load(_folder.FullPath)).Code);
    }

    [Fact]
    public void Load_AnIdOfAGeneratedFileInYaml_IsRefusedWithItsLine()
    {
        var path = Generate("adrun", 3);
        var text = File.ReadAllText(Repository.PathTo("fixtures", "population", "cnda.yaml")).Replace("id: adrun-zoe", "id: adrun-3", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder.FullPath, "cnda.yaml"), text);

        var error = Assert.Throws<InputException>(() => PopulationFiles.Load(Path.Combine(_folder.FullPath, "cnda.yaml"), path));

        Assert.Contains("adrun-3", error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Place!.Line);
    }

    private string Generate(string name, int count)
    {
        var path = Path.Combine(_folder.FullPath, name + ".inspop");
        GeneratedPopulation.Write(path, name, 42, count);
        return path;
    }
}
