using FsCheck;
using FsCheck.Fluent;
using InsConformance.Certification.Assessments;
using InsConformance.Foundation;
using static InsConformance.Certification.Tests.CatalogueFileTests;

namespace InsConformance.Certification.Tests;

public sealed class AssessmentTests
{
    private static readonly string[] Manual = [Requirement("M", "M.1", "m").Replace("source: lu", "source: lu\n            automation: manual\n            instructions: Joindre le scan.", StringComparison.Ordinal)];

    [Theory]
    [InlineData(Verdict.Passed, ProofState.Produced)]
    [InlineData(Verdict.Failed, ProofState.Failed)]
    [InlineData(Verdict.Error, ProofState.Error)]
    [InlineData(Verdict.Blocked, ProofState.Blocked)]
    [InlineData(Verdict.Manual, ProofState.ToAttach)]
    public void Of_OneOutcome_GivesItsState(Verdict verdict, ProofState expected)
    {
        var proof = Assess(Outcome("f.feature:3", verdict, "@sample:p", "@autre")).Single();

        Assert.Equal(expected, proof.State);
        Assert.Equal(["f.feature:3"], proof.Outcomes.Select(o => o.Key));
    }

    [Fact]
    public void Of_AnyOutcomes_IsProducedOnlyWhenAllPassedAndOneDid() =>
        Prop.ForAll(
            Gen.ListOf(Gen.Elements(Enum.GetValues<Verdict>())).ToArbitrary(),
            verdicts =>
            {
                var state = Assess([.. verdicts.Select((v, i) => Outcome($"f:{i + 1}", v, "@sample:p"))]).Single().State;
                return (state == ProofState.Produced) == (verdicts.Count > 0 && verdicts.All(v => v == Verdict.Passed));
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_PassesWithAScenarioLeftOut_IsNotCoveredAndCountsThem()
    {
        var proof = AssessLeaving("@sample:p", Outcome("f:1", Verdict.Passed, "@sample:p"));

        Assert.Equal(ProofState.NotCovered, proof.State);
        Assert.StartsWith("Preuve incomplète : 1 de ses 2 scénarios joués", proof.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_FailureWithAScenarioLeftOut_IsFailed() =>
        Assert.Equal(ProofState.Failed, AssessLeaving("@sample:p", Outcome("f:1", Verdict.Failed, "@sample:p")).State);

    [Fact]
    public void Of_PassWithAnotherProofsScenarioLeftOut_IsProduced() =>
        Assert.Equal(ProofState.Produced, AssessLeaving("@autre", Outcome("f:1", Verdict.Passed, "@sample:p")).State);

    [Theory]
    [InlineData(false, ProofState.ToAttach)]
    [InlineData(true, ProofState.Produced)]
    [InlineData(null, ProofState.Produced)]
    public void Of_ScreenCopy_NeedsAPicture(bool? hasPicture, ProofState expected)
    {
        string[] screen = [Requirement("A", "A.1", "p").Replace("kind: exchange", "kind: screenshot", StringComparison.Ordinal)];

        var proof = Assessment.Of(Sample(screen), [Outcome("f:1", Verdict.Passed, "@sample:p") with { HasPicture = false }, Outcome("f:2", Verdict.Passed, "@sample:p") with { HasPicture = hasPicture }]).Proofs.Single();

        Assert.Equal((expected, expected == ProofState.ToAttach), (proof.State, proof.Note?.Contains("copie d'écran", StringComparison.Ordinal) == true));
    }

    [Fact]
    public void Of_NoOutcome_IsNotCovered()
    {
        var proof = Assess(Outcome("f:1", Verdict.Passed, "@sans-rapport")).Single();

        Assert.Equal(ProofState.NotCovered, proof.State);
        Assert.Contains("@sample:p", proof.Note, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_ManualProofWithoutOutcome_IsToAttachWithInstructions()
    {
        var proof = Assessment.Of(Sample(Manual), []).Proofs.Single();

        Assert.Equal((ProofState.ToAttach, "Joindre le scan."), (proof.State, proof.Note));
    }

    [Fact]
    public void Of_TagOfNothing_IsAnErrorAtTheScenario()
    {
        var error = Assert.Throws<InputException>(() => Assess(Outcome("features/a.feature:12", Verdict.Passed, "@sample:q")));

        Assert.Equal(new Place("features/a.feature", 12), error.Place);
        Assert.Equal("unknown-catalogue-tag", error.Code);
        Assert.Contains("@sample:p", error.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_TagOfARequirementWithSeveralProofs_AsksForOne()
    {
        var catalogue = Sample(Requirement("A", "A.1", "p", "q"));

        var error = Assert.Throws<InputException>(() => Assessment.Of(catalogue, [Outcome("f:1", Verdict.Passed, "@sample:A")]));

        Assert.Equal("vague-catalogue-tag", error.Code);
        Assert.Contains("@sample:p, @sample:q", error.Cure, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("@sample:A")]
    [InlineData("@sample:A.1")]
    [InlineData("@sample:p")]
    public void Of_TagAboveAnOnlyProof_MeansThatProof(string tag) =>
        Assert.Equal(ProofState.Produced, Assess(Outcome("f:1", Verdict.Passed, tag)).Single().State);

    [Fact]
    public void Of_ScenarioNamingAProofTwice_CountsOnce() =>
        Assert.Single(Assess(Outcome("f:1", Verdict.Passed, "@sample:A", "@sample:p", "@sample:p")).Single().Outcomes);

    [Fact]
    public void Of_OutOfScope_IsNotApplicableUnlessPlayed()
    {
        var scope = new Dictionary<string, string> { ["p"] = "Le logiciel ne lit pas la carte." };
        var catalogue = Sample(Requirement("A", "A.1", "p"));

        Assert.Equal(ProofState.NotApplicable, Assessment.Of(catalogue, [], scope).Proofs.Single().State);
        Assert.Equal(ProofState.Failed, Assessment.Of(catalogue, [Outcome("f:1", Verdict.Failed, "@sample:p")], scope).Proofs.Single().State);
        Assert.Throws<InputException>(() => Assessment.Of(catalogue, [], new Dictionary<string, string> { ["x"] = "?" }));
    }

    private static IReadOnlyList<ProofAssessment> Assess(params ScenarioOutcome[] outcomes) =>
        Assessment.Of(Sample(Requirement("A", "A.1", "p")), outcomes).Proofs;

    private static ProofAssessment AssessLeaving(string tag, ScenarioOutcome outcome) =>
        Assessment.Of(Sample(Requirement("A", "A.1", "p")), [outcome], leftOut: [new LeftOutScenario("f:9", [tag])]).Proofs.Single();

    private static ScenarioOutcome Outcome(string key, Verdict verdict, params string[] tags) => new(key, "nom", tags, verdict);
}
