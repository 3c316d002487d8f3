using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Diffing;
using InsConformance.Foundation;
using static InsConformance.Certification.Tests.CatalogueFileTests;

namespace InsConformance.Certification.Tests;

public sealed class CatalogueDiffTests
{
    private static readonly Catalogue Old = Sample(Requirement("A", "A.1", "p", "q"), Requirement("B", "B.1", "r"));

    [Fact]
    public void Between_SameSet_HasNoChange() => Assert.Empty(CatalogueDiff.Between(Old, Old).Changes);

    [Fact]
    public void Between_TwoVersions_TellsEachLevelOnce()
    {
        var @new = Sample(Requirement("A", "A.1", "p").Replace("Il faut.", "Il faut encore.", StringComparison.Ordinal), Requirement("C", "C.1", "s"));

        Assert.Equal(
            [
                (ChangeLevel.Requirement, ChangeKind.Removed, "B"), (ChangeLevel.Requirement, ChangeKind.Added, "C"),
                (ChangeLevel.Scenario, ChangeKind.Removed, "B.1"), (ChangeLevel.Scenario, ChangeKind.Added, "C.1"),
                (ChangeLevel.Proof, ChangeKind.Reworded, "p"), (ChangeLevel.Proof, ChangeKind.Removed, "q"), (ChangeLevel.Proof, ChangeKind.Removed, "r"), (ChangeLevel.Proof, ChangeKind.Added, "s"),
            ],
            CatalogueDiff.Between(Old, @new).Changes.Select(c => (c.Level, c.Kind, c.Id)));
    }

    [Theory]
    [InlineData("Il  faut.")]
    [InlineData("\"Il\\nfaut. \"")]
    public void Between_OtherLayoutOfOneText_IsNoChange(string statement) =>
        Assert.Empty(CatalogueDiff.Between(Old, Sample(Requirement("A", "A.1", "p", "q").Replace("Il faut.", statement, StringComparison.Ordinal), Requirement("B", "B.1", "r"))).Changes);

    [Fact]
    public void Outdated_FeatureOfWhatChanged_IsListedWithTheReason()
    {
        var @new = Sample(Requirement("A", "A.1", "p", "q").Replace("title: T", "title: T\n    statement: Autre règle.", StringComparison.Ordinal));
        var diff = CatalogueDiff.Between(Old, @new);

        var outdated = diff.Outdated(Old, [new("f:1", "un", ["@sample:r", "@x"], Verdict.Passed), new("f:2", "deux", ["@sample:p"], Verdict.Passed), new("f:3", "trois", ["@sample:zz"], Verdict.Passed)]);

        Assert.Equal([("f:1", "@sample:r", ChangeKind.Removed, "r"), ("f:2", "@sample:p", ChangeKind.Reworded, "A")], outdated.Select(o => (o.Key, o.Tag, o.Change.Kind, o.Change.Id)));
    }
}
