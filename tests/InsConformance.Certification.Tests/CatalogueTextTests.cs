using FsCheck;
using FsCheck.Fluent;
using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Diffing;
using InsConformance.Testing;

namespace InsConformance.Certification.Tests;

public sealed class CatalogueTextTests
{
    [Fact]
    public void Write_ShippedCatalogues_ReadBackTheSame()
    {
        foreach (var catalogue in CatalogueFolder.Load(Repository.PathTo("scenarios", "catalogues")))
        {
            var again = CatalogueFile.Parse(CatalogueText.Write(catalogue), "again.yaml");

            Assert.Equal(CatalogueText.Write(catalogue), CatalogueText.Write(again));
            Assert.Empty(CatalogueDiff.Between(catalogue, again).Changes);
            Assert.Equal(
                catalogue.Proofs.Select(p => (p.Proof.Tag, p.Proof with { MappedFrom = null, Place = new("x"), Profiles = [] })),
                again.Proofs.Select(p => (p.Proof.Tag, p.Proof with { Place = new("x"), Profiles = [], Head = catalogue.Head })));
        }
    }

    [Fact]
    public void Write_AnyText_ReadsBackTheSame()
    {
        var sample = CatalogueFileTests.Sample(CatalogueFileTests.Requirement("A", "A.1", "p"));
        var text = ArbMap.Default.GeneratorFor<string>().Where(t => !string.IsNullOrWhiteSpace(t));
        Prop.ForAll(
            text.ToArbitrary(),
            any =>
            {
                var scalar = string.Concat(any.EnumerateRunes());
                var written = CatalogueText.Write(new Catalogue(sample.Head, [sample.Requirements[0] with { Title = "x" + scalar, Extra = new Dictionary<string, string> { ["k" + scalar] = scalar + "x" } }]));
                var read = CatalogueFile.Parse(written, "c.yaml").Requirements[0];
                return read.Title == "x" + scalar && read.Extra["k" + scalar] == scalar + "x";
            }).QuickCheckThrowOnFailure();
    }
}
