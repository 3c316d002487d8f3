using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Coverage;
using InsConformance.Certification.Profiles;
using InsConformance.Foundation;

namespace InsConformance.Certification.Tests;

public sealed class ProfileTests
{
    private const string Text = """
        catalogue: sample
        source: lu
        evidence: INF
        useCases:
          - { id: ville, title: Ville, mandatory: [Général, RI], optional: [CV] }
          - { id: hopital, title: Hôpital, mandatory: [Général, CV], optional: RI }
        exactlyOne:
          - { name: hébergement, profiles: [HDS tiers, HDS soi] }
        requires:
          - { profile: RI, numbers: [NIE, NIL], source: lu, evidence: INF }
          - { profile: CV, profiles: RI, unlessUseCases: hopital, source: déduit, evidence: INF }
        contradictions:
          - id: doute
            question: Le profil RI est-il obligatoire à l'hôpital ?
            chosen: non
            readings:
              - { id: non, title: "Non" }
              - { id: oui, title: Oui, mandatory: [{ useCase: hopital, profile: RI }] }

        """;

    private static readonly Catalogue Sample = CatalogueFile.Parse("""
        catalogue: sample
        version: "1"
        title: Exemple
        source: inventé
        evidence: INF
        tag: sample
        profiles: [Général, RI, CV, HDS tiers, HDS soi]
        requirements:
          - id: A
            title: T
            kind: log
            scenarios:
              - id: A.1
                title: S
                source: lu
                proofs:
                  - { id: p, title: P, statement: s, evidence: INF }
                  - { id: q, title: P, statement: s, evidence: INF, profiles: RI }
                  - { id: r, title: P, statement: s, evidence: INF, profiles: CV, automation: manual, instructions: Joindre. }
          - { id: B, title: T, withoutScenario: Délai. }
        """, "c.yaml");

    private static readonly ProfileTable Table = ProfileTableFile.Parse(Text, "t.yaml", [Sample.Head]);

    [Fact]
    public void Select_MandatoryAndChosen_InTheTablesSpelling() =>
        Assert.Equal(["Général", "RI", "CV", "HDS soi"], Table.Select(Table.Find("ville"), ["hds SOI", "cv"]));

    [Theory]
    [InlineData("ville", "", "exactly one profile is to be selected for: hébergement")]
    [InlineData("ville", "HDS soi|HDS tiers", "exactly one profile is to be selected for: hébergement")]
    [InlineData("ville", "HDS soi|XX", "the use case ville has no profile 'XX'")]
    [InlineData("campagne", "", "no use case is called 'campagne'")]
    public void Select_WrongChoice_SaysWhy(string useCase, string profiles, string message)
    {
        var error = Assert.Throws<InputException>(() => Table.Select(Table.Find(useCase), profiles.Split('|', StringSplitOptions.RemoveEmptyEntries)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Cure);
    }

    [Fact]
    public void Select_ProfileThatNeedsAnother_IsRefusedUnlessTheUseCaseExceptsIt()
    {
        var table = ProfileTableFile.Parse(Text.Replace("mandatory: [Général, RI], optional: [CV]", "mandatory: [Général], optional: [CV, RI]", StringComparison.Ordinal), "t.yaml", [Sample.Head]);

        Assert.Contains("needs the profile 'RI'", Assert.Throws<InputException>(() => table.Select(table.Find("ville"), ["CV", "HDS soi"])).Message, StringComparison.Ordinal);
        Assert.Contains("CV", table.Select(table.Find("hopital"), ["HDS soi"]));
    }

    [Fact]
    public void NumbersFor_ProfileThatAsksForThem_NamesIt()
    {
        Assert.Equal(new Dictionary<string, string> { ["NIE"] = "RI", ["NIL"] = "RI" }, Table.NumbersFor(Table.Find("ville"), ["Général", "RI"]));
        Assert.Empty(Table.NumbersFor(Table.Find("hopital"), ["Général", "CV"]));
    }

    [Theory]
    [InlineData("catalogue: sample", "catalogue: other", 1, "no catalogue has the id 'other'")]
    [InlineData("[Général, RI]", "[Général, Ri]", 5, "declares no profile 'Ri'")]
    [InlineData("- { id: hopital", "- { id: ville", 6, "declared twice")]
    [InlineData("[NIE, NIL]", "[NIE, NIX]", 10, "may list NIE and NIL")]
    [InlineData("unlessUseCases: hopital", "unlessUseCases: hospice", 11, "no use case is called 'hospice'")]
    [InlineData("chosen: non", "chosen: peut-être", 15, "no reading is called 'peut-être'")]
    [InlineData("profile: RI }] }", "profile: RJ }] }", 18, "declares no profile 'RJ'")]
    [InlineData("[HDS tiers, HDS soi]", "[HDS tiers]", 8, "at least two")]
    [InlineData("source: lu\n", "source: lu\nwhat: x\n", 3, "unknown key 'what'")]
    public void Parse_WrongTable_NamesFileAndLine(string right, string wrong, int line, string message)
    {
        var at = Text.IndexOf(right, StringComparison.Ordinal);
        Assert.True(at >= 0);

        var error = Assert.Throws<InputException>(() => ProfileTableFile.Parse(string.Concat(Text.AsSpan(0, at), wrong, Text.AsSpan(at + right.Length)), "t.yaml", [Sample.Head]));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(("t.yaml", line), (error.Place?.File, error.Place?.Line));
    }

    [Fact]
    public void OutOf_ChosenProfiles_LeavesOutTheOthersWithTheReason()
    {
        var scope = ProfileScope.Of(["general", "ri"], [Sample.Head]);

        Assert.Equal(["r"], scope.OutOf(Sample).Keys);
        Assert.Contains("« CV »", scope.OutOf(Sample)["r"], StringComparison.Ordinal);
        Assert.Empty(ProfileScope.All.OutOf(Sample));
        Assert.Contains("Général | RI", Assert.Throws<InputException>(() => ProfileScope.Of(["XX"], [Sample.Head])).Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_FeaturesAndProfiles_GiveEachState()
    {
        var coverage = CatalogueCoverage.Of(Sample, [new("f:1", "n", ["@sample:q"], Verdict.Failed)], ProfileScope.All, null);

        Assert.Equal([CoverageState.Missing, CoverageState.Automated, CoverageState.Manual], coverage.Proofs.Select(p => p.State));
        Assert.Equal([CoverageState.Missing, CoverageState.NotApplicable], coverage.Requirements.Select(r => r.State));
        Assert.Equal("Délai.", coverage.Requirements[1].Note);
        Assert.Equal(
            [CoverageState.Missing, CoverageState.NotApplicable, CoverageState.NotApplicable],
            CatalogueCoverage.Of(Sample, [], ProfileScope.Of(["Général"], [Sample.Head]), null).Proofs.Select(p => p.State));
    }

    [Theory]
    [InlineData(CoverageState.Automated, CoverageState.Automated, CoverageState.Manual)]
    [InlineData(CoverageState.Later, CoverageState.Automated, CoverageState.Later)]
    [InlineData(CoverageState.Missing, CoverageState.Later, CoverageState.Missing)]
    [InlineData(CoverageState.Manual, CoverageState.NotApplicable, CoverageState.Manual)]
    [InlineData(CoverageState.NotApplicable, CoverageState.NotApplicable, CoverageState.NotApplicable)]
    public void Together_TwoStates_TheOneThatHasToBeKnown(CoverageState expected, CoverageState a, CoverageState b)
    {
        Assert.Equal(expected, new[] { a, b }.Together());
        Assert.Equal(expected, new[] { b, a }.Together());
    }
}
