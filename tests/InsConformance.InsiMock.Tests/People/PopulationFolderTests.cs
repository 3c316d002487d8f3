using InsConformance.Foundation;
using InsConformance.InsiMock.People;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.People;

public sealed class PopulationFolderTests
{
    private const string Zoe = """
        population: essai
        people:
          - id: zoe
            nomNaissance: ADRUN
            prenoms: [ZOE]
            sexe: F
            dateNaissance: "1975-12-31"
            lieuNaissance: "63220"
            insActif: { numIdentifiant: "2751263220749", cle: "74", oid: 1.2.250.1.213.1.4.8 }
            evidence: LIVE
        """;

    [Fact]
    public void Load_ShippedFixture_HoldsEveryOneOfTheContract()
    {
        var population = PopulationFolder.Load(Repository.PathTo("fixtures", "population"));

        Assert.Equal(17 + 20, population.Count);
        Assert.Equal(3, population.Absent.Count);
        Assert.Equal(7 + 20, Enumerable.Range(0, population.Count).Count(i => population[i].IsSynthetic));
    }

    [Fact]
    public void Load_ValidFile_ReadsThePerson()
    {
        var person = Load(Zoe)[0];

        Assert.Equal(("zoe", "ADRUN", "ZOE", "2751263220749"), (person.Id, person.Traits.NomNaissance, person.Traits.ListePrenom, person.Ins.Active.NumIdentifiant));
    }

    [Theory]
    [InlineData("cle: \"74\"", "cle: \"75\"", 9, "the key of 2751263220749 is 74, not 75")]
    [InlineData("cle: \"74\"", "cle: \"74\", cleErronee: true", 9, "74 is the right key")]
    [InlineData("2751263220749", "275126322074", 9, "'numIdentifiant'")]
    [InlineData("1.4.8", "1.4.13", 9, "'oid'")]
    [InlineData("nomNaissance: ADRUN", "nomNaissance: Adrun", 4, "'nomNaissance'")]
    [InlineData("prenoms: [ZOE]", "prenoms: [ZOÉ]", 5, "'prenoms'")]
    [InlineData("prenoms: [ZOE]", "prenoms: []", 5, "at least one given name")]
    [InlineData("sexe: F", "sexe: I", 6, "'sexe'")]
    [InlineData("1975-12-31", "31/12/1975", 7, "'dateNaissance'")]
    [InlineData("\"63220\"", "\"6322\"", 8, "'lieuNaissance'")]
    [InlineData("evidence: LIVE", "carteVitale: { matriculeOd: \"181016322075\" }\n    evidence: LIVE", 10, "'matriculeOd'")]
    [InlineData("evidence: LIVE", "carteVitale: { matriculeOd: \"1810163220751\", rangNaissance: 10 }\n    evidence: LIVE", 10, "must be 1 to 9")]
    [InlineData("evidence: LIVE", "carteVitale: { rangNaissance: 1 }\n    evidence: LIVE", 10, "matriculeOd")]
    [InlineData("evidence: LIVE", "carteVitale: { matriculeOd: \"1810163220751\", cle: \"40\" }\n    evidence: LIVE", 10, "unknown key 'cle'")]
    [InlineData("evidence: LIVE", "evidence: SURE", 10, "'evidence'")]
    [InlineData("evidence: LIVE", "evidence: LIVE\n    preuve: x", 11, "unknown key 'preuve'")]
    public void Load_WrongValue_IsRefusedWithItsPlace(string right, string wrong, int line, string message)
    {
        Assert.Contains(right, Zoe, StringComparison.Ordinal);

        var error = Assert.Throws<InputException>(() => Load(Zoe.Replace(right, wrong, StringComparison.Ordinal)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(line, error.Place?.Line);
    }

    [Fact]
    public void Load_SameIdInTwoFiles_NamesBothPlaces()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("a.yaml"), Zoe);
        File.WriteAllText(folder.File("b.yaml"), Zoe);

        var error = Assert.Throws<InputException>(() => PopulationFolder.Load(folder.FullPath));

        Assert.Contains("b.yaml:3", error.OneLine, StringComparison.Ordinal);
        Assert.Contains("a.yaml:3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_EmptyFolder_IsRefused()
    {
        using var folder = new TemporaryFolder();

        Assert.Throws<InputException>(() => PopulationFolder.Load(folder.FullPath));
    }

    private static Population Load(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("people.yaml"), text);
        return PopulationFolder.Load(folder.FullPath);
    }
}
