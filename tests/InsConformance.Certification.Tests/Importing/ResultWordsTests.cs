using InsConformance.Certification.Assessments;
using InsConformance.Certification.Importing;
using InsConformance.Foundation;
using InsConformance.Testing;

namespace InsConformance.Certification.Tests.Importing;

public sealed class ResultWordsTests
{
    private static readonly ResultWords Shipped = ResultWordsFile.Load(Repository.PathTo("scenarios", "result-words.yaml"));

    [Fact]
    public void In_ProgramsOwnWord_ComesBeforeAnEquivalent() =>
        Assert.Equal("PRODUITE", Shipped.In(ProofState.Produced, ["Conforme", "PRODUITE"]));

    [Theory]
    [InlineData(ProofState.Attached)]
    [InlineData(ProofState.Failed)]
    [InlineData(ProofState.Blocked)]
    [InlineData(ProofState.Error)]
    [InlineData(ProofState.ToAttach)]
    [InlineData(ProofState.NotCovered)]
    [InlineData(ProofState.NotApplicable)]
    public void In_AnythingButAProducedProof_IsNeverConform(ProofState state) =>
        Assert.Null(Shipped.In(state, ["Conforme", "OK", "Oui"]));

    [Theory]
    [InlineData("states:\n  - { state: produite, words: [a], source: s, evidence: INF }", 2)]
    [InlineData("states:\n  - { state: produced, words: [a], source: s, evidence: XXX }", 2)]
    [InlineData("states:\n  - { state: produced, words: [a], source: s, evidence: INF, more: b }", 2)]
    [InlineData("states:\n  - { state: produced, words: [a], source: s, evidence: INF }\n  - { state: produced, words: [b], source: s, evidence: INF }", 3)]
    public void Parse_WrongEntry_IsSaidWithItsLine(string text, int line) =>
        Assert.Equal(line, Assert.Throws<InputException>(() => ResultWordsFile.Parse(text, "w.yaml")).Place!.Line);
}
