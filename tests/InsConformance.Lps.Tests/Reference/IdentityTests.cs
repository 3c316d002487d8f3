using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Tests.Fakes;

namespace InsConformance.Lps.Tests.Reference;

public class IdentityTests
{
    [Theory]
    [InlineData("nomNaissance")]
    [InlineData("prenoms")]
    [InlineData("sexe")]
    [InlineData("dateNaissance")]
    [InlineData("lieuNaissance")]
    public async Task Creation_WithoutACompulsoryTrait_IsRefused(string field)
    {
        var typed = TestPeople.Corse with
        {
            NomNaissance = field == "nomNaissance" ? " " : "CORSE",
            Prenoms = field == "prenoms" ? [""] : ["ANTHONY"],
            Sexe = field == "sexe" ? null : "M",
            DateNaissance = field == "dateNaissance" ? null : "1980-03-02",
            LieuNaissance = field == "lieuNaissance" ? null : "2B020",
        };
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => bench.TypeAsync(typed));
        Assert.Equal((LpsProblemCodes.TraitsIncomplete, 422, field), (refusal.Code, refusal.Problem.Status, refusal.Problem.Field));
    }

    [Theory]
    [InlineData("2001-13-01", "M", "63220", "dateNaissance")]
    [InlineData("2001-00-01", "M", "63220", "dateNaissance")]
    [InlineData("2001-01-32", "M", "63220", "dateNaissance")]
    [InlineData("01/01/2001", "M", "63220", "dateNaissance")]
    [InlineData("2001-01-01", "X", "63220", "sexe")]
    [InlineData("2001-01-01", "M", "2C020", "lieuNaissance")]
    [InlineData("2001-01-01", "M", "6322", "lieuNaissance")]
    public async Task Creation_WithAnImpossibleTrait_IsRefused(string date, string sex, string place, string field)
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(
            () => bench.TypeAsync(TestPeople.Corse with { DateNaissance = date, Sexe = sex, LieuNaissance = place }));
        Assert.Equal((LpsProblemCodes.TraitInvalid, field), (refusal.Code, refusal.Problem.Field));
    }

    [Fact]
    public async Task Name_Of100Characters_IsAcceptedAndOneMoreRefused()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        Assert.Equal(100, (await bench.TypeAsync(TestPeople.Corse with { NomNaissance = new string('A', 100) })).Traits.NomNaissance.Length);
        await Assert.ThrowsAsync<LpsRefusalException>(() => bench.TypeAsync(TestPeople.Corse with { NomNaissance = new string('A', 101) }));
    }

    [Fact]
    public async Task Creation_WritesNamesAndKeepsTheFirstGivenName()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var identity = await bench.TypeAsync(TestPeople.Aeion);
        Assert.Equal(("D'AEION", "COEUR"), (identity.Traits.NomNaissance, identity.Traits.PremierPrenom));
        Assert.Equal(LpsIdentityStatus.Provisoire, identity.Status);
    }

    [Fact]
    public async Task Acceptance_ReplacesTraitsAndGivesRecuperee()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Aeion);
        Assert.Equal(LpsIdentityStatus.Recuperee, identity.Status);
        Assert.Equal(("D'AEION", "COEUR", "COEUR"), (identity.Traits.NomNaissance, identity.Traits.PremierPrenom, identity.Traits.ListePrenom));
        Assert.Empty(identity.Alerts);
        Assert.Equal(identity, await bench.Driver.GetIdentityAsync(identity.Id), IdentityComparer);
    }

    [Fact]
    public async Task Acceptance_WithoutProposal_IsRefused()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var identity = await bench.TypeAsync(TestPeople.Corse);
        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => bench.Driver.AcceptInsiAsync(identity.Id, new AcceptCommand()));
        Assert.Equal(LpsProblemCodes.NoProposal, refusal.Code);
    }

    [Fact]
    public async Task Acceptance_AfterTraitsChanged_IsRefused()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var identity = await bench.TypeAsync(TestPeople.Corse);
        await bench.SearchAsync(identity);
        await bench.Driver.ChangeTraitsAsync(identity.Id, new TraitsEntry(new TypedTraits(Sexe: "F")));
        await Assert.ThrowsAsync<LpsRefusalException>(() => bench.Driver.AcceptInsiAsync(identity.Id, new AcceptCommand()));
    }

    [Fact]
    public async Task StrictTraitChanged_AfterAcceptance_TakesTheInsAway()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Ecetinsi);
        await bench.Driver.SetRightsAsync("chef", new UserRights([LpsRight.Write, LpsRight.LockedTraits]));
        var changed = await bench.Driver.ChangeTraitsAsync(identity.Id, new TraitsEntry(new TypedTraits(LieuNaissance: "75056"), "chef"));
        Assert.Equal(LpsIdentityStatus.Provisoire, changed.Status);
        Assert.Null(changed.Ins);
        Assert.Empty(changed.History);
    }

    [Fact]
    public async Task UsedNameChanged_AfterAcceptance_ChangesNothingElse()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Ecetinsi);
        var changed = await bench.Driver.ChangeTraitsAsync(identity.Id, new TraitsEntry(new TypedTraits(NomUtilise: "DUPONT")));
        Assert.Equal((LpsIdentityStatus.Recuperee, identity.Ins, "DUPONT"), (changed.Status, changed.Ins, changed.Traits.NomUtilise));
    }

    [Theory]
    [InlineData("PIERRE", false)]
    [InlineData("PIERRE-ALAIN", false)]
    [InlineData("PIERRE ALAIN MURIEL", false)]
    [InlineData("ALAIN", true)]
    [InlineData("PIE", true)]
    public async Task FirstGivenName_ThatDoesNotBeginTheList_RaisesAnAlert(string first, bool alert)
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var (_, identity) = await bench.RetrieveAsync(TestPeople.Ecetinsi with { PremierPrenom = first });
        Assert.Equal(first, identity.Traits.PremierPrenom);
        Assert.Equal(alert, identity.Alerts.Any(a => a.Code == "premier-prenom"));
    }

    [Fact]
    public async Task Identity_Unknown_IsARefusalWithItsCode()
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service());
        var refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => bench.Driver.GetIdentityAsync("nobody/../x"));
        Assert.Equal(LpsProblemCodes.IdentityUnknown, refusal.Code);
        refusal = await Assert.ThrowsAsync<LpsRefusalException>(() => bench.Driver.SearchInsiAsync("nobody", new SearchCommand()));
        Assert.Equal(LpsProblemCodes.IdentityUnknown, refusal.Code);
    }

    private static EqualityComparer<LpsIdentity> IdentityComparer { get; } = EqualityComparer<LpsIdentity>.Create(
        (a, b) => Bare(a!) == Bare(b!) && a!.StatusHistory!.SequenceEqual(b!.StatusHistory!) && a.Screen!.SequenceEqual(b.Screen!) && a.History.SequenceEqual(b.History) && a.Alerts.SequenceEqual(b.Alerts) && a.HealthData!.SequenceEqual(b.HealthData!),
        identity => identity.Id.GetHashCode(StringComparison.Ordinal));

    private static LpsIdentity Bare(LpsIdentity identity) => identity with { History = [], Alerts = [], StatusHistory = null, Attributes = null, Screen = null, HealthData = null };
}
