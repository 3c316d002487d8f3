using InsConformance.Identity.Returns;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Tests.Returns;

public class InsiReturnRuleTests
{
    private static readonly StrictTraitsText Zoe = new("ADRUN", null, "ZOE", "F", "1975-12-31", "63220");

    [Fact]
    public void Refusals_CompleteReturn_None()
    {
        Assert.True(InsiReturnRule.IsImportable(Zoe));
        Assert.True(InsiReturnRule.IsImportable(Zoe with { LieuNaissance = null }));
        Assert.True(InsiReturnRule.IsImportable(Zoe with { DateNaissance = "1975-13-31" }));
    }

    [Theory]
    [InlineData("1975-00-31", ReturnRefusalKind.UnknownDatePart)]
    [InlineData("1975-12-00", ReturnRefusalKind.UnknownDatePart)]
    [InlineData("1975-00-00", ReturnRefusalKind.UnknownDatePart)]
    [InlineData("0000-12-31", ReturnRefusalKind.UnknownDatePart)]
    [InlineData("", ReturnRefusalKind.UnreadableDate)]
    [InlineData(null, ReturnRefusalKind.UnreadableDate)]
    [InlineData("31/12/1975", ReturnRefusalKind.UnreadableDate)]
    public void Refusals_Date_NamesTheRule(string? date, ReturnRefusalKind kind)
    {
        var refusal = Assert.Single(InsiReturnRule.Refusals(Zoe with { DateNaissance = date }));

        Assert.Equal((kind, Trait.DateNaissance), (refusal.Kind, refusal.Trait));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(null)]
    public void Refusals_EmptyTraits_OneEach(string? empty) =>
        Assert.Equal(
            [Trait.NomNaissance, Trait.ListePrenom, Trait.Sexe],
            InsiReturnRule.Refusals(Zoe with { NomNaissance = empty, ListePrenom = empty, Sexe = empty, Prenom = "ZOE" })
                .Where(r => r.Kind == ReturnRefusalKind.EmptyTrait)
                .Select(r => r.Trait));
}
