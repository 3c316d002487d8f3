using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Tests.Fakes;

namespace InsConformance.Lps.Tests.Mutants;

/// <summary>Mutants of the entry form, the screen and the antecedent search differ from the reference where their rule is at stake, and nowhere else.</summary>
public class IdentityMutantTests
{
    private static readonly Lazy<Task<Dictionary<string, string>>> Reference = new(() => PlayAsync(null));

    private static readonly TypedTraits Louise = new("MARTIN", ["LOUISE"], "F", "1980-03-02", "99999", NomUtilise: "DURAND", PrenomUtilise: "LISE");

    public static TheoryData<string, string> Mutants { get; } = new()
    {
        { "name-field-of-50", "long-name" },
        { "apostrophe-refused-at-entry", "apostrophe by-date by-hyphen" },
        { "used-given-name-lost", "used-given-name all-fields by-used-given-name" },
        { "birth-date-unbounded", "month-13" },
        { "number-called-ins", "all-fields with-ins" },
        { "one-field-for-ins-and-number", "with-ins" },
        { "labels-alike", "all-fields with-ins no-further-field" },
        { "every-trait-can-be-hidden", "no-further-field" },
        { "birth-fields-alone", "by-used-name by-used-given-name" },
        { "used-name-hides-birth-name", "by-birth-name by-hyphen" },
        { "date-alone-finds-nothing", "by-date" },
        { "whole-name-needed", "by-birth-name" },
        { "name-without-date", "by-name-at-another-date by-used-name" },
        { "signs-compared", "by-hyphen" },
        { "accents-alone-folded", "by-hyphen" },
        { "wrong-key-searched", "wrong-key" },
        { "key-left-out-searched", "no-key" },
        { "corsican-letter-refused", "right-key" },
        { "search-open-to-all", "without-right" },
    };

    public static IReadOnlyList<string> Ids { get; } = [.. Mutants.Select(row => (string)row[0])];

    [Theory]
    [MemberData(nameof(Mutants))]
    public async Task Mutant_AgainstTheReference_DiffersOnlyInTheCasesOfItsRule(string mutant, string cases)
    {
        var reference = await Reference.Value;
        var seen = await PlayAsync(mutant);
        Assert.Equal(cases.Split(' ').Order(StringComparer.Ordinal), seen.Keys.Where(c => seen[c] != reference[c]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Reference_RefusesWhatTheRulesExcludeAndFindsTheRest()
    {
        var seen = await Reference.Value;
        Assert.Equal("trait-invalid dateNaissance", seen["month-13"]);
        Assert.Equal(("criteria-invalid matricule", "criteria-invalid matricule", "ADRTROIS"), (seen["wrong-key"], seen["no-key"], seen["right-key"]));
        Assert.Equal(("MARTIN, L'HERMITE-DUBOIS", "", "criteria-invalid "), (seen["by-date"], seen["by-name-at-another-date"], seen["no-date"]));
        Assert.Equal("Statut: provisoire, N. Nais.: MARTIN, Pr. 1: LOUISE, DDN: 02/03/1980, S: F", seen["no-further-field"]);
        Assert.Equal("right-missing ", seen["without-right"]);
        Assert.Equal(("request-invalid age", "request-invalid fields"), (seen["unknown-criterion"], seen["unknown-field"]));
    }

    private static async Task<Dictionary<string, string>> PlayAsync(string? mutant)
    {
        await using var bench = await Bench.StartAsync(TestPeople.Service(), mutant);
        var lps = bench.Driver;
        var seen = new Dictionary<string, string>();
        var louise = await bench.TypeAsync(Louise);
        seen["used-given-name"] = louise.Traits.PrenomUtilise ?? "";
        seen["all-fields"] = Shown(louise);
        seen["long-name"] = (await bench.TypeAsync(Louise with { NomNaissance = new string('A', 60), DateNaissance = "1981-01-01" })).Traits.NomNaissance;
        seen["apostrophe"] = await OrRefusal(async () => (await bench.TypeAsync(Louise with { NomNaissance = "D'ARC", DateNaissance = "1981-01-01" })).Traits.NomNaissance);
        seen["month-13"] = await OrRefusal(async () => (await bench.TypeAsync(Louise with { DateNaissance = "1980-13-02" })).Traits.DateNaissance);

        // Born on the same day, and with a name that a search without sign must find.
        await OrRefusal(async () => (await bench.TypeAsync(
            Louise with { NomNaissance = "L'HERMITE-DUBOIS", Prenoms = ["JEAN-PIERRE"], PrenomUtilise = null, NomUtilise = "PETIT" })).Id);
        await FindAsync("by-date", new("1980-03-02"));
        await FindAsync("by-birth-name", new("1980-03-02", "MART"));
        await FindAsync("by-used-name", new("1980-03-02", "DURAND"));
        await FindAsync("by-used-given-name", new("1980-03-02", Prenom: "LISE"));
        await FindAsync("by-hyphen", new("1980-03-02", "LHERMITE DUBOIS"));
        await FindAsync("by-name-at-another-date", new("1980-03-03", "MARTIN"));
        await FindAsync("no-date", new(Nom: "MARTIN"));
        await lps.SetRightsAsync("invité", new UserRights([LpsRight.Insi]));
        await FindAsync("without-right", new("1979-01-01"), "invité");

        var (_, toussaint) = await bench.RetrieveAsync(TestPeople.Toussaint with { NumeroAssure = "275126322074974" });
        seen["with-ins"] = Shown(toussaint);
        await FindAsync("right-key", new(Matricule: "160012B02077713"));
        await FindAsync("wrong-key", new(Matricule: "160012B02077714"));
        await FindAsync("no-key", new(Matricule: "2751263220749"));

        await lps.SetScreenAsync(new ScreenSettings([]));
        seen["no-further-field"] = Shown(await lps.GetIdentityAsync(louise.Id));
        seen["unknown-field"] = await OrRefusal(async () => (await lps.SetScreenAsync(new ScreenSettings(["sexe"]))).Fields[0]);
        using var http = new HttpClient();
        using var refused = await http.GetAsync(new Uri(bench.Url, "identities?age=3"));
        using var problem = System.Text.Json.JsonDocument.Parse(await refused.Content.ReadAsStringAsync());
        seen["unknown-criterion"] = $"{problem.RootElement.GetProperty("code").GetString()} {problem.RootElement.GetProperty("field").GetString()}";
        return seen;

        async Task FindAsync(string name, AntecedentCriteria criteria, string? user = null) => seen[name] = await OrRefusal(async () => string.Join(
            ", ", (await lps.FindIdentitiesAsync(criteria, user)).Where(i => i.Traits.NomNaissance is not ['A', 'A', ..]).Select(i => i.Traits.NomNaissance)));
    }

    private static string Shown(LpsIdentity identity) => string.Join(", ", identity.Screen!.Select(f => $"{f.Label}: {f.Value}"));

    private static async Task<string> OrRefusal(Func<Task<string>> act)
    {
        try
        {
            return await act();
        }
        catch (LpsRefusalException refusal)
        {
            return $"{refusal.Code} {refusal.Problem.Field}";
        }
    }
}
