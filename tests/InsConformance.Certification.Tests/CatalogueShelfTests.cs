using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using static InsConformance.Certification.Tests.CatalogueFileTests;

namespace InsConformance.Certification.Tests;

public sealed class CatalogueShelfTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Fact]
    public void Load_OneOfSeveral_LeavesTheOthersUnread()
    {
        Write("a", "a", Requirement("A", "A.1", "p"));
        Write("b", "b", "  - id: broken\n");

        var shelf = CatalogueShelf.Open(_folder.FullName);

        Assert.Equal(["a", "b"], shelf.Heads.Select(h => h.Id));
        Assert.Same(shelf.Load("a")[0], shelf.Load("a")[0]);
        Assert.EndsWith("b.yaml", Assert.Throws<InputException>(() => shelf.Load("b")).Place?.File, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_FaultsInSeveralFiles_TellsEach()
    {
        Write("a", "a", "  - id: broken\n");
        Write("b", "b", "  - id: broken\n");

        var error = Assert.Throws<InputException>(() => CatalogueShelf.Open(_folder.FullName).Load());

        Assert.Equal(["a.yaml", "b.yaml"], ((AggregateException)error.InnerException!).InnerExceptions.Select(e => Path.GetFileName(((InputException)e).Place!.File)));
    }

    [Fact]
    public void NamedBy_Tags_GiveTheirCatalogues()
    {
        Write("a", "a", Requirement("A", "A.1", "p"));
        Write("b", "bb", Requirement("A", "A.1", "p"));
        var shelf = CatalogueShelf.Open(_folder.FullName);
        var place = new Place("f.feature", 3);

        Assert.Equal(["b"], shelf.NamedBy([("@bb:p", place), ("@autre", place), ("@a", place)]));
        var error = Assert.Throws<InputException>(() => shelf.NamedBy([("@ab:p", place)]));
        Assert.Equal((place, "unknown-catalogue-tag"), (error.Place, error.Code));
        Assert.Contains("@a:, @bb:", error.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Load_Mapped_TakesIdsAndTextsUnderProfilesOfItsOwn()
    {
        Write("a", "a", Requirement("A", "A.1", "p", "q") + Requirement("B", "B.1", "r"), "profiles: [P]\ndefaults: { profiles: P }\n");
        WriteMapping("m", "    only: A\n    except: [{ id: q, to: N }]\n    profiles: [{ from: P, to: M }]\n");

        var mapped = CatalogueFile.Load(Path.Combine(_folder.FullName, "m.yaml"));

        Assert.Equal(["A"], mapped.Requirements.Select(r => r.Id));
        Assert.Equal([("p", "M"), ("q", "N")], mapped.Proofs.Select(p => (p.Proof.Id, p.Proof.Profiles.Single())));
        Assert.All(mapped.Proofs, p => Assert.Equal("a", p.Proof.MappedFrom?.Catalogue));
        Assert.Equal(["@m:p", "@m:q"], mapped.Proofs.Select(p => p.Proof.Tag));
    }

    [Theory]
    [InlineData("    only: Z\n", "no requirement of a starts with 'Z'")]
    [InlineData("    without: Z\n", "'Z' is no requirement of a")]
    [InlineData("    except: [{ id: zz, to: M }]\n    profiles: [{ from: P, to: M }]\n", "'zz' is no requirement, scenario or proof of a")]
    [InlineData("    profiles: [{ from: Q, to: M }]\n", "a declares no profile 'Q'")]
    [InlineData("    profiles: [{ from: P, to: Q }]\n", "declares no profile 'Q'")]
    [InlineData("", "the profile 'P' of a has no counterpart here")]
    public void Load_MappingFault_NamesTheMappingFile(string mapping, string message)
    {
        Write("a", "a", Requirement("A", "A.1", "p"), "profiles: [P]\ndefaults: { profiles: P }\n");
        WriteMapping("m", mapping);

        var error = Assert.Throws<InputException>(() => CatalogueShelf.Open(_folder.FullName).Load());

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.EndsWith("m.yaml", error.Place?.File, StringComparison.Ordinal);
        Assert.True(error.Place?.Line > 7, error.OneLine);
    }

    [Theory]
    [InlineData("m.yaml", "maps from another file itself")]
    [InlineData("n.yaml", "maps from another file itself")]
    [InlineData("absent.yaml", "no file of this folder")]
    [InlineData("../a.yaml", "no file of this folder")]
    public void Load_MappingFromAMappingOrNothing_IsRefusedAtOnce(string from, string message)
    {
        WriteMapping("m", "", from);
        WriteMapping("n", "", "m.yaml");

        Assert.Contains(message, Assert.Throws<InputException>(() => CatalogueShelf.Open(_folder.FullName).Load("m")).Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void Write(string id, string tag, string requirements, string more = "") => File.WriteAllText(
        Path.Combine(_folder.FullName, id + ".yaml"),
        $"catalogue: {id}\nversion: \"1\"\ntitle: T\nsource: S\nevidence: INF\ntag: {tag}\n{more}requirements:\n{requirements}");

    private void WriteMapping(string id, string mapping, string from = "a.yaml") => File.WriteAllText(
        Path.Combine(_folder.FullName, id + ".yaml"),
        $"catalogue: {id}\nversion: \"1\"\ntitle: T\nsource: S\nevidence: INF\ntag: {id}\nprofiles: [M, N]\nmapped:\n  - from: {from}\n    source: déduit\n    evidence: INF\n{mapping}");
}
