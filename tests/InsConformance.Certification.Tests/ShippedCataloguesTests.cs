using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Crosswalks;
using InsConformance.Certification.Profiles;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using InsConformance.Testing;

namespace InsConformance.Certification.Tests;

/// <summary>The shipped catalogues hold what the published sets hold: figures of requirements.md 2.2, 2.4, 1.1 to 1.5.</summary>
public sealed class ShippedCataloguesTests
{
    private static readonly CatalogueShelf Shelf = CatalogueShelf.Open(Repository.PathTo("scenarios", "catalogues"));
    private static readonly IReadOnlyList<Catalogue> All = Shelf.Load();

    [Fact]
    public void Dmn_Counts_AreThoseOfThePublishedSet()
    {
        var dmn = Find("dmn-1.2.2");

        Assert.Equal((45, 65, 74), (dmn.Requirements.Count, dmn.Requirements.Sum(r => r.Scenarios.Count), dmn.Proofs.Count));
        Assert.Equal(Enumerable.Range(1, 46).Where(n => n != 36).Select(n => $"INS {n}"), dmn.Requirements.Select(r => r.Id));
        Assert.Equal(
            [("Général", 25), ("Référentiel d'identités", 37), ("Référentiel d'identités en ES", 1), ("Référentiel d'identités hors ES", 1), ("Stockage de copies de titres d'identités", 1)],
            dmn.Head.Profiles.Select(p => (p, dmn.Requirements.SelectMany(r => r.Scenarios).Count(s => s.Profiles.SequenceEqual([p])))));
    }

    [Fact]
    public void Dmn_EveryId_StandsUnderTheOneAbove()
    {
        foreach (var proof in Find("dmn-1.2.2").Proofs)
        {
            Assert.StartsWith(proof.Requirement.Id + ".", proof.Scenario.Id, StringComparison.Ordinal);
            Assert.StartsWith(proof.Scenario.Id + ".", proof.Proof.Id, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Segur_Counts_AreThoseOfThePublishedSheets()
    {
        var segur = Find("segur-va1");
        int[] notPicked = [17, 19, 24, 29, 64, 65, 66];

        Assert.Equal(
            Enumerable.Range(1, 73).Except(notPicked).Select(n => $"INS/va1.{n:D2}"),
            segur.Requirements.Select(r => r.PublishedId).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(
            (66, 94, 118),
            (segur.Requirements.DistinctBy(r => r.PublishedId).Count(),
             segur.Requirements.SelectMany(r => r.Scenarios).DistinctBy(s => s.PublishedId).Count(),
             segur.Proofs.DistinctBy(p => p.Proof.PublishedId).Count()));
    }

    [Fact]
    public void Segur_TheIdThatNamesTwoRequirements_IsKeptApartByItsSet()
    {
        var clash = Find("segur-va1").Requirements.Where(r => r.PublishedId == "INS/va1.60").ToArray();

        Assert.Equal(["INS/va1.60", "DPI:INS/va1.60"], clash.Select(r => r.Id).OrderByDescending(i => i, StringComparer.Ordinal));
        Assert.Empty(clash[0].Perimeters.Intersect(clash[1].Perimeters));
    }

    [Theory]
    [InlineData("BIO", 55)]
    [InlineData("DPI", 14)]
    [InlineData("PFI", 1)]
    public void Segur_NumbersInOneSet_AreOneToOneWithin(string set, int atLeast)
    {
        var numbers = Find("segur-va1").Requirements.SelectMany(r => r.Perimeters).Where(p => p.StartsWith(set + " ", StringComparison.Ordinal)).ToArray();

        Assert.InRange(numbers.Length, atLeast - 5, atLeast + 5);
        Assert.All(numbers, n => Assert.Matches(@"^[A-Z]{3} \d\d(-\d\d)?$", n));
    }

    [Fact]
    public void Seed_EveryRuleOfTheGuides_IsThere()
    {
        (string Family, int Last)[] families = [("REC", 7), ("VER", 1), ("PRF", 7), ("COH", 1), ("DLY", 10), ("CRD", 7), ("CRT", 9)];

        Assert.Equal(families.SelectMany(f => Enumerable.Range(1, f.Last).Select(n => $"SEED-{f.Family}-{n:D2}")), Find("seed").Requirements.Select(r => r.Id));
    }

    [Fact]
    public void Tlc_InsRequirements_AreMappedFromDmnAndMarkedInferred()
    {
        var (tlc, dmn) = (Find("tlc-1.4.2"), Find("dmn-1.2.2"));
        var mapped = tlc.Proofs.Where(p => p.Proof.Id.StartsWith("INS ", StringComparison.Ordinal)).ToArray();

        Assert.Equal(dmn.Proofs.Select(p => p.Proof.Id).Where(i => i != "INS 46.1.1"), mapped.Select(p => p.Proof.Id));
        Assert.All(mapped, p => Assert.Equal((EvidenceMark.Inferred, new ProofKey("dmn-1.2.2", p.Proof.Id)), (p.Proof.Evidence, p.Proof.MappedFrom)));
        Assert.All(mapped, p => Assert.Single(p.Proof.Profiles));
        Assert.Equal("@tlc:INS-45.1.1", tlc.ProofsOf("INS 45.1.1").Single().Proof.Tag);
        Assert.Equal(["Esclave de l'Identité"], tlc.ProofsOf("INS 45.1.1").Single().Proof.Profiles);
        Assert.Contains(tlc.Proofs, p => p.Proof.Id == "SEED-REC-02");
    }

    [Fact]
    public void All_WhatIsNotAutomated_SaysWhyOrWhatToDo() =>
        Assert.All(All.SelectMany(c => c.Proofs), p => Assert.Equal(p.Proof.Automation == Automation.Automated, string.IsNullOrWhiteSpace(p.Proof.AutomationNote)));

    [Fact]
    public void All_WhatAPersonAttaches_SaysWhereToPutIt() =>
        Assert.All(
            All.Where(c => c.Id != "cnda-insi").SelectMany(c => c.Proofs).Where(p => p.Proof.Automation == Automation.Manual),
            p => Assert.Contains("Déposer le fichier sous preuves/", p.Proof.AutomationNote, StringComparison.Ordinal));

    [Theory]
    [InlineData(ProofKind.CndaAuthorisation)]
    [InlineData(ProofKind.Gazelle)]
    [InlineData(ProofKind.Scan)]
    [InlineData(ProofKind.Declaration)]
    public void All_WhatNoSoftwareCanShow_IsManual(ProofKind kind) =>
        Assert.All(
            All.Where(c => c.Id != "cnda-insi").SelectMany(c => c.Proofs).Where(p => p.Proof.Kind == kind),
            p => Assert.Equal(Automation.Manual, p.Proof.Automation));

    [Fact]
    public void All_EveryProfile_BelongsToSomethingOrIsOnlyChosen()
    {
        string[] onlyChosen =
        [
            "Référentiel d'identités - récupération INSi par CV", "CIBA", "Ordonnance numérique",
            "Hébergement des données de santé par un tiers certifié HDS", "Hébergement des données de santé par le candidat",
        ];

        foreach (var catalogue in All)
            Assert.Empty(catalogue.Head.Profiles.Except(onlyChosen).Except(catalogue.Proofs.SelectMany(p => p.Proof.Profiles)));
    }

    [Fact]
    public void Crosswalk_AllLinks_LeadSomewhere()
    {
        var links = CrosswalkFile.Load(Repository.PathTo("scenarios", "crosswalk.yaml"), All, [.. Shelf.Heads.Select(h => h.Id)]);

        Assert.True(links.Count > 100);
        Assert.All(links, l => Assert.Equal(EvidenceMark.Inferred, l.Evidence));
        Assert.All(links.Where(l => l.Relation != LinkRelation.Same), l => Assert.False(string.IsNullOrWhiteSpace(l.Why)));
    }

    [Fact]
    public void Crosswalk_OneDmnFeature_ShowsSegurAndTlcToo()
    {
        var crosswalk = new Crosswalk(All, CrosswalkFile.Load(Repository.PathTo("scenarios", "crosswalk.yaml"), All));

        Assert.Equal(
            [new ProofKey("segur-va1", "INS/va1.21.01.01"), new ProofKey("tlc-1.4.2", "INS 11.1.1")],
            crosswalk.Reach(new ProofKey("dmn-1.2.2", "INS 11.1.1"), Verdict.Passed).OrderBy(k => k.Catalogue, StringComparer.Ordinal));
    }

    [Fact]
    public void Crosswalk_DmnOrAgainstSegurAnd_NeverTravelsUp()
    {
        var crosswalk = new Crosswalk(All, CrosswalkFile.Load(Repository.PathTo("scenarios", "crosswalk.yaml"), All));
        var (or, and) = (new ProofKey("dmn-1.2.2", "INS 40.1.1"), new ProofKey("segur-va1", "INS/va1.34.01.01"));

        Assert.DoesNotContain(and, crosswalk.Reach(or, Verdict.Passed));
        Assert.Contains(or, crosswalk.Reach(and, Verdict.Passed));
        Assert.Contains(and, crosswalk.Reach(or, Verdict.Failed));
        Assert.DoesNotContain(or, crosswalk.Reach(and, Verdict.Failed));
        Assert.DoesNotContain(and, crosswalk.Reach(or, Verdict.Blocked));
    }

    [Fact]
    public void Profiles_ShippedTable_ReadsWithEachReadingOfItsContradictions()
    {
        var path = Repository.PathTo("scenarios", "profiles", "tlc-1.4.2.yaml");
        var text = File.ReadAllText(path);
        var table = ProfileTableFile.Load(path, Shelf.Heads);
        var prose = ProfileTableFile.Parse(text.Replace("chosen: tableau", "chosen: texte", StringComparison.Ordinal), path, Shelf.Heads);

        Assert.Equal(["societe-teleconsultation", "etablissement", "ville"], table.UseCases.Select(u => u.Id));
        Assert.Equal(2, table.Contradictions.Count);
        Assert.Contains("Esclave de l'Identité", table.Find("etablissement").Mandatory);
        Assert.Contains("Ordonnance numérique", table.Find("etablissement").Optional);
        Assert.Contains("Esclave de l'Identité", prose.Find("etablissement").Optional);
        Assert.Contains("Esclave de l'Identité", prose.Find("ville").Mandatory);
        Assert.Contains("Ordonnance numérique", prose.Find("etablissement").Mandatory);
        Assert.DoesNotContain("Ordonnance numérique", prose.Find("etablissement").Optional);
    }

    private static Catalogue Find(string id) => All.Single(c => c.Id == id);
}
