using FsCheck;
using FsCheck.Fluent;
using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Crosswalks;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using static InsConformance.Certification.Tests.CatalogueFileTests;

namespace InsConformance.Certification.Tests;

public sealed class CrosswalkTests
{
    private static readonly Catalogue A = Named("a", "p", "q");
    private static readonly Catalogue B = Named("b", "r", "s");
    private static readonly Catalogue C = Named("c", "t");
    private static readonly Catalogue[] All = [A, B, C];

    [Theory]
    [InlineData("same", Verdict.Passed, ProofState.Produced)]
    [InlineData("same", Verdict.Failed, ProofState.Failed)]
    [InlineData("same", Verdict.Blocked, ProofState.Blocked)]
    [InlineData("a-demands-more", Verdict.Passed, ProofState.Produced)]
    [InlineData("a-demands-more", Verdict.Failed, ProofState.NotCovered)]
    [InlineData("a-demands-more", Verdict.Error, ProofState.NotCovered)]
    [InlineData("b-demands-more", Verdict.Passed, ProofState.NotCovered)]
    [InlineData("b-demands-more", Verdict.Failed, ProofState.Failed)]
    [InlineData("b-demands-more", Verdict.Manual, ProofState.NotCovered)]
    [InlineData("partial", Verdict.Passed, ProofState.NotCovered)]
    [InlineData("partial", Verdict.Failed, ProofState.NotCovered)]
    public void Of_ScenarioTaggedInAnotherCatalogue_CountsAsFarAsItReaches(string relation, Verdict verdict, ProofState expected)
    {
        var crosswalk = new Crosswalk(All, Links($"- {{ a: p, b: r, relation: {relation}, why: w }}"));

        var proof = Assessment.Of(B, [new ScenarioOutcome("f:1", "n", ["@a:p"], verdict)], crosswalk: crosswalk).Proofs[0];

        Assert.Equal(expected, proof.State);
        Assert.Equal(expected == ProofState.NotCovered ? 0 : 1, proof.Carried.Count);
        if (proof.Carried.Count > 0)
            Assert.Contains("@a:p", proof.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ScenarioThatCarriesTheTagItself_CountsOnceAndIsNotCarried()
    {
        var crosswalk = new Crosswalk(All, Links("- { a: p, b: r }"));

        var proof = Assessment.Of(B, [new ScenarioOutcome("f:1", "n", ["@a:p", "@b:r"], Verdict.Passed)], crosswalk: crosswalk).Proofs[0];

        Assert.Single(proof.Outcomes);
        Assert.Empty(proof.Carried);
    }

    [Fact]
    public void Of_WeakerPassAndOwnFailure_IsFailed()
    {
        var crosswalk = new Crosswalk(All, Links("- { a: p, b: r }"));

        Assert.Equal(
            ProofState.Failed,
            Assessment.Of(B, [new("f:1", "n", ["@a:p"], Verdict.Passed), new("f:2", "n", ["@b:r"], Verdict.Failed)], crosswalk: crosswalk).Proofs[0].State);
    }

    [Fact]
    public void Reach_ThroughSeveralLinks_KeepsTheDirection()
    {
        var crosswalk = new Crosswalk(All, [.. Links("- { a: p, b: r, relation: a-demands-more, why: w }"), Link("b", "r", "c", "t", LinkRelation.Same)]);

        Assert.Equal([new("b", "r"), new("c", "t")], crosswalk.Reach(new("a", "p"), Verdict.Passed).OrderBy(k => k.Catalogue, StringComparer.Ordinal));
        Assert.Equal([new("c", "t")], crosswalk.Reach(new("b", "r"), Verdict.Passed));
        Assert.Contains(new("a", "p"), crosswalk.Reach(new("c", "t"), Verdict.Failed));
        Assert.Equal([new("c", "t")], crosswalk.Reach(new("b", "r"), Verdict.Blocked));
    }

    [Fact]
    public void Reach_AnyLinks_PassAndRefutationAreEachOthersMirror()
    {
        ProofKey[] keys = [new("a", "p"), new("a", "q"), new("b", "r"), new("b", "s"), new("c", "t")];
        var link = from x in Gen.Elements(keys)
                   from y in Gen.Elements(keys)
                   from relation in Gen.Elements(Enum.GetValues<LinkRelation>())
                   select new CrosswalkLink(x, y, relation, "w", "s", EvidenceMark.Inferred, new Place("x.yaml"));
        Prop.ForAll(
            Gen.ListOf(link).ToArbitrary(),
            links =>
            {
                var crosswalk = new Crosswalk(All, [.. links.Where(l => l.First != l.Second)]);
                return keys.All(x => keys.All(y =>
                    crosswalk.Reach(x, Verdict.Passed).Contains(y) == crosswalk.Reach(y, Verdict.Failed).Contains(x)
                    && crosswalk.Reach(x, Verdict.Blocked).Contains(y) == (crosswalk.Reach(x, Verdict.Passed).Contains(y) && crosswalk.Reach(x, Verdict.Failed).Contains(y))));
            }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("- { a: zz, b: r }", "'zz' names nothing in catalogue a")]
    [InlineData("- { a: A, b: r }", "'A' names 2 proofs; name one of p, q")]
    [InlineData("- { a: p, b: r }\n      - { a: p, b: r }", "already linked at x.yaml:7:9")]
    [InlineData("- { a: p, b: r, relation: partial }", "'why' is missing")]
    [InlineData("- { a: p, b: r, relation: more, why: w }", "'relation' must be same")]
    [InlineData("- { a: p, b: r, because: w }", "unknown key 'because'")]
    public void Parse_WrongLink_NamesFileAndLine(string link, string message)
    {
        var error = Assert.Throws<InputException>(() => Links(link));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal("x.yaml", error.Place?.File);
        Assert.True(error.Place?.Line >= 7, error.OneLine);
    }

    [Fact]
    public void Parse_UnknownCatalogue_IsRefusedAndOneNotAtHandIsLeftAlone()
    {
        const string Text = "groups:\n  - { a: a, b: absent, source: s, evidence: INF, links: [{ a: whatever, b: x }] }\n";

        Assert.Empty(CrosswalkFile.Parse(Text, "x.yaml", All, ["a", "absent"]));
        var error = Assert.Throws<InputException>(() => CrosswalkFile.Parse(Text, "x.yaml", All, ["a"]));
        Assert.Equal(("x.yaml", 2), (error.Place?.File, error.Place?.Line));
    }

    private static IReadOnlyList<CrosswalkLink> Links(string links) =>
        CrosswalkFile.Parse($"groups:\n  - a: a\n    b: b\n    source: s\n    evidence: INF\n    links:\n      {links}\n", "x.yaml", All, ["a", "b", "c"]);

    private static CrosswalkLink Link(string first, string proof, string second, string other, LinkRelation relation) =>
        new(new(first, proof), new(second, other), relation, null, "s", EvidenceMark.Inferred, new Place("x.yaml"));

    private static Catalogue Named(string id, params string[] proofs) => CatalogueFile.Parse(
        $"catalogue: {id}\nversion: \"1\"\ntitle: T\nsource: S\nevidence: INF\ntag: {id}\nrequirements:\n{Requirement("A", "A.1", proofs)}", $"{id}.yaml");
}
