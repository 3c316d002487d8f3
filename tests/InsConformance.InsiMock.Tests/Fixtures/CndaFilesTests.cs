using System.Xml;
using InsConformance.Insi.Responses;
using InsConformance.InsiMock.People;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Fixtures;

/// <summary>The reply files of fixtures/cnda: valid, readable, and about the same people as the population.</summary>
public sealed class CndaFilesTests
{
    public static TheoryData<string> Files =>
        [.. Directory.GetFiles(Repository.PathTo("fixtures", "cnda"), "*.xml").Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    [RequiresToolTheory("xmllint")]
    [MemberData(nameof(Files))]
    public void File_CheckedByXmllint_IsValid(string name)
    {
        var result = ExternalTool.Run(
            "xmllint",
            [
                "--noout", "--nonet", "--schema", Repository.PathTo("src", "InsConformance.Insi", "Schemas", "insi.xsd"),
                Repository.PathTo("fixtures", "cnda", name),
            ]);

        Assert.True(result.ExitCode == 0, result.Error);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_IsMarkedFictitiousAndHasThePublishedShape(string name)
    {
        var document = new XmlDocument();
        document.Load(Repository.PathTo("fixtures", "cnda", name));

        Assert.StartsWith(" FICTIF.", document.ChildNodes.OfType<XmlComment>().First().Value, StringComparison.Ordinal);
        Assert.Equal("S", document.DocumentElement!.ChildNodes.OfType<XmlElement>().Single().Prefix);
    }

    [Theory]
    [InlineData("2.04-cas2.xml", "ecetinsi-pierre-alain", "2090763220834 39,2090663220123 55")]
    [InlineData("2.05.xml", "provisoire-matricule", "")]
    [InlineData("2.08-cas1.xml", "corse-anthony", "180032B020401 23")]
    [InlineData("2.08-cas2.xml", "hermann-gatien", "1810363220456 76,2810363220456 26")]
    public void File_AgreesWithThePopulation(string name, string id, string history)
    {
        var person = PopulationFolder.Load(Repository.PathTo("fixtures", "population")).Find(id)!;

        var individu = ResponseReader.Read(File.ReadAllBytes(Repository.PathTo("fixtures", "cnda", name))).Result!.Individu!;

        Assert.Equal(person.Ins.Active with { TypeMatricule = individu.InsActif.TypeMatricule }, individu.InsActif);
        Assert.Equal(person.Traits.ListePrenom, individu.Tiq.ListePrenom);
        Assert.Equal(history, string.Join(',', individu.InsHisto.Select(i => $"{i.NumIdentifiant} {i.Cle}")));
    }

    [Fact]
    public void FileWithPublishedKeys_AgreesWithTheVariant()
    {
        var variant = PopulationFolder.Load(Repository.PathTo("fixtures", "population")).Find("hermann-gatien")!.Variants["cles-publiees"];

        var individu = ResponseReader.Read(File.ReadAllBytes(Repository.PathTo("fixtures", "cnda", "2.08-cas2-cles-publiees.xml"))).Result!.Individu!;

        Assert.Equal(variant.Active, individu.InsActif);
        Assert.Equal(variant.History, individu.InsHisto);
    }
}
