using InsConformance.Identity.Proofs;

namespace InsConformance.Identity.Tests.Proofs;

public class ProofCatalogueTests
{
    [Theory]
    [InlineData("cni-fr", true)]
    [InlineData("passeport-fr", true)]
    [InlineData("passeport-etranger", true)]
    [InlineData("titre-sejour", true)]
    [InlineData("cni-ue", true)]
    [InlineData("eidas", true)]
    [InlineData("tiers-confiance", true)]
    [InlineData("appli-carte-vitale", true)]
    [InlineData("permis-conduire", false)]
    [InlineData("carte-vitale", false)]
    [InlineData("CNI-FR", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void MayValidate_DefaultList_HighConfidenceOnly(string? code, bool expected) => Assert.Equal(expected, ProofCatalogue.Default.MayValidate(code));

    [Fact]
    public void Default_EveryKind_HasItsSourceAndAKnownCode() =>
        Assert.All(ProofCatalogue.Default.Kinds, kind => Assert.True(kind.Source.Length > 0 && (kind.Zfd7 is null || Zfd7Code.IsKnown(kind.Zfd7))));

    [Fact]
    public void Catalogue_OfASite_ChangesWithoutTouchingTheDefault()
    {
        var site = ProofCatalogue.Default
            .WithConfidence("permis-conduire", ConfidenceLevel.High)
            .With(new ProofKind("ehpad", "Dossier d'EHPAD", ConfidenceLevel.High, null, "choix du site"))
            .Without("eidas");

        Assert.True(site.MayValidate("permis-conduire"));
        Assert.True(site.MayValidate("ehpad"));
        Assert.False(site.MayValidate("eidas"));
        Assert.False(ProofCatalogue.Default.MayValidate("permis-conduire"));
        Assert.Equal(ConfidenceLevel.Insufficient, site.With(site.Find("ehpad")! with { Confidence = ConfidenceLevel.Insufficient }).Find("ehpad")!.Confidence);
        Assert.Same(site, site.Without("absent"));
    }

    [Fact]
    public void Of_WrongList_SaysWhat()
    {
        var kind = new ProofKind("a", "A", ConfidenceLevel.High, null, "x");

        Assert.Contains("twice", Assert.Throws<ArgumentException>(() => ProofCatalogue.Of([kind, kind])).Message, StringComparison.Ordinal);
        Assert.Contains("'ZZ'", Assert.Throws<ArgumentException>(() => ProofCatalogue.Of([kind with { Zfd7 = "ZZ" }])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => ProofCatalogue.Of([kind with { Code = " " }]));
        Assert.Throws<ArgumentException>(() => ProofCatalogue.Default.WithConfidence("absent", ConfidenceLevel.High));
    }

    [Fact]
    public void Zfd7_Table_HasTheFourteenCodes()
    {
        Assert.Equal(14, Zfd7Code.All.Select(c => c.Code).Distinct().Count());
        Assert.False(Zfd7Code.IsKnown("XX"));
        Assert.False(Zfd7Code.IsKnown(null));
    }
}
