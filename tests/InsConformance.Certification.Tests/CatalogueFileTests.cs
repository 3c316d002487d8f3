using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Testing;

namespace InsConformance.Certification.Tests;

public sealed class CatalogueFileTests
{
    private const string Head = """
        catalogue: sample
        version: "1"
        title: Exemple
        source: inventé
        evidence: INF
        tag: sample
        requirements:

        """;

    [Fact]
    public void ProofsOf_WhatTheCatalogueDoesNotKnow_IsEmpty()
    {
        var catalogue = Sample(Requirement("A", "A.1", "p"));

        Assert.Equal(["p"], catalogue.ProofsOf("A").Select(p => p.Proof.Id));
        Assert.Empty(catalogue.ProofsOf("B"));
        Assert.Empty(catalogue.ProofsOfTag(catalogue.Head.TagOf("B")));
        Assert.Empty(catalogue.ProofsOfTag("@autre:A"));
        Assert.Empty(catalogue.ProofsOfTag(""));
    }

    [Fact]
    public void Load_ShippedCndaCatalogue_HoldsEveryKnownTest()
    {
        var catalogue = CatalogueFile.Load(Repository.PathTo("scenarios", "catalogues", "cnda-insi.yaml"));

        Assert.Equal("cnda-insi", catalogue.Id);
        Assert.Equal(
            ["1.01", "1.02-1", "1.02-2", "1.03", "2.03-1", "2.03-2", "2.03-3", "2.04-1", "2.04-2", "2.05", "2.06-1", "2.06-2", "2.07-1", "2.07-2", "2.08-1", "2.08-2"],
            catalogue.Proofs.Where(p => p.Proof.Automation == Automation.Automated).Select(p => p.Proof.Id));
        Assert.Equal(
            ["1.04 à 1.09", "1.10", "2.01 et 2.02", "3.01 à 3.04", "3.05-3"],
            catalogue.Proofs.Where(p => p.Proof.Automation != Automation.Automated).Select(p => p.Proof.Id));
        Assert.All(catalogue.Proofs, p => Assert.Equal(p.Proof.Automation == Automation.Automated, p.Proof.AutomationNote is null));
        Assert.Equal("@cnda:2.03-1", catalogue.Proofs.Single(p => p.Proof.Id == "2.03-1").Proof.Tag);
        Assert.DoesNotContain(catalogue.Proofs, p => p.Proof.Tag.Contains(' ', StringComparison.Ordinal));
    }

    [Fact]
    public void Parse_SameProofIdTwice_NamesBothPlaces()
    {
        var error = Assert.Throws<InputException>(() => CatalogueFile.Parse(Head + Requirement("A", "A.1", "p") + Requirement("B", "B.1", "p"), "c.yaml"));

        Assert.Equal(new Place("c.yaml", 26, 17), error.Place);
        Assert.Contains("'p' is already used at c.yaml:14:13", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A", "A", "B.1")]
    [InlineData("A B", "A-B", "B.1")]
    [InlineData("A", "B", "A.1")]
    public void Parse_DuplicateAboveProof_IsRefused(string first, string second, string secondScenario)
    {
        var error = Assert.Throws<InputException>(() => CatalogueFile.Parse(Head + Requirement(first, "A.1", "p") + Requirement(second, secondScenario, "q"), "c.yaml"));

        Assert.Contains("is already used at c.yaml:", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("kind: exchange", "kind: video", "'kind' must be one of")]
    [InlineData("evidence: XSD", "evidence: SURE", "'evidence' must be one of")]
    [InlineData("statement: Il faut.", "statment: Il faut.", "'statement' is missing")]
    [InlineData("source: lu", "source: lu\n            note: rien", "unknown key 'note'")]
    [InlineData("source: lu", "source: lu\n            automation: later", "'reason' is missing")]
    [InlineData("source: lu", "source: lu\n            automation: manual", "'instructions' is missing")]
    [InlineData("source: lu", "source: lu\n            automation: soon", "must be automated, dossier, later, manual or unknown")]
    public void Parse_WrongProof_SaysWhereAndWhy(string right, string wrong, string message)
    {
        var text = (Head + Requirement("A", "A.1", "p")).Replace(right, wrong, StringComparison.Ordinal);

        var error = Assert.Throws<InputException>(() => CatalogueFile.Parse(text, "c.yaml"));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.True(error.Place?.Line > 7, error.OneLine);
    }

    [Theory]
    [InlineData("requirements:", "requirements: []\nx:", "at least one requirement")]
    [InlineData("tag: sample", "tag: sam ple", "letters, digits and hyphens")]
    [InlineData("title: Exemple", "title: Exemple\nshortTitle: a/b", "'shortTitle'")]
    public void Parse_WrongHead_SaysWhy(string right, string wrong, string message)
    {
        var text = Head.Replace(right, wrong, StringComparison.Ordinal) + Requirement("A", "A.1", "p");

        Assert.Contains(message, Assert.Throws<InputException>(() => CatalogueFile.Parse(text, "c.yaml")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FolderWithUnknownId_ListsTheKnownOnes()
    {
        var folder = Repository.PathTo("scenarios", "catalogues");

        Assert.Contains(CatalogueFolder.Load(folder), c => c.Id == "cnda-insi");
        Assert.Equal(["cnda-insi"], CatalogueFolder.Load(folder, "cnda-insi").Select(c => c.Id));
        Assert.Contains("cnda-insi", Assert.Throws<InputException>(() => CatalogueFolder.Load(folder, "cnda")).Cure, StringComparison.Ordinal);
        Assert.Throws<InputException>(() => CatalogueFolder.Load(Path.Combine(folder, "absent")));
    }

    [Fact]
    public void Load_FolderWithOneIdTwice_IsRefused()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "a.yaml"), Head + Requirement("A", "A.1", "p"));
            File.WriteAllText(Path.Combine(folder.FullName, "b.yaml"), Head + Requirement("A", "A.1", "p"));

            var error = Assert.Throws<InputException>(() => CatalogueFolder.Load(folder.FullName));

            Assert.EndsWith("b.yaml", error.Place?.File, StringComparison.Ordinal);
            Assert.Contains("a.yaml", error.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    internal static string Requirement(string id, string scenario, params string[] proofs) =>
        $"""
          - id: {id}
            title: T
            scenarios:
              - id: {scenario}
                title: S
                proofs:

        """ + string.Concat(proofs.Select(p => $"""
                  - id: {p}
                    title: P
                    kind: exchange
                    statement: Il faut.
                    source: lu
                    evidence: XSD

        """));

    internal static Catalogue Sample(params string[] requirements) => CatalogueFile.Parse(Head + string.Concat(requirements), "c.yaml");
}
