using InsConformance.Cards.Tests.Vitale;
using InsConformance.Cards.Vitale;
using InsConformance.Identity.Dates;
using InsConformance.Insi.Calls;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.People;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Cards;

/// <summary>The personas of cartes Vitale and the population agree: what is read on a card finds the people that it is meant to find.</summary>
public sealed class VitalePersonaSearchTests
{
    private static readonly Population Known = PopulationFolder.Load(Repository.PathTo("fixtures", "population"));
    private static readonly IReadOnlyList<VitalePersona> Personas = VitalePersonaFile.LoadFolder(Repository.PathTo("fixtures", "cards"));

    public static TheoryData<string> Ids => [.. Personas.Select(p => p.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Search_EveryBeneficiaryOfTheCard_IsAnsweredAsThePersonaSays(string id)
    {
        var persona = Personas.Single(p => p.Id == id);
        var reading = Read(persona);
        await using var mock = await MockUnderTest.StartAsync();
        mock.Switch(s => s with { StrictFormats = true, CardMismatch = CardMismatch.Fault });

        foreach (var (beneficiary, expected) in reading.Beneficiaries.Zip(persona.ExpectedInsi))
        {
            var request = VitaleRequest.Of(reading, beneficiary);

            AssertAnswer(expected, await mock.CallAsync(mock.Requests.Search(request.Search, request.Couverture)));

            string[] remarks = BirthDate.Parse(request.Search.DateNaissance).Value.IsCivil ? [] : ["date-civil"];
            Assert.Equal(remarks, mock.Server.Journal.Snapshot()[^1].Findings.Select(f => f.CheckId).Where(c => !c.EndsWith("-temps-reused", StringComparison.Ordinal)));
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Search_WithoutOwnNumber_TellsBeneficiariesByDateAndRank(string id)
    {
        var persona = Personas.Single(p => p.Id == id);
        var reading = Read(persona);
        await using var mock = await MockUnderTest.StartAsync();

        foreach (var (beneficiary, expected) in reading.Beneficiaries.Zip(persona.ExpectedInsi))
        {
            var search = VitaleRequest.Of(reading, beneficiary).Search with { MatriculeIndividu = null };
            var isOnTheCardForInsi = Known.Find(expected) is not { } person || OdOf(person) == search.MatriculeOd?.NumIdentifiant;

            AssertAnswer(isOnTheCardForInsi ? expected : "01", await mock.CallAsync(search));
        }
    }

    [Fact]
    public async Task Search_TwinUnderTheOthersRank_FindsTheOther()
    {
        var reading = Read(Personas.Single(p => p.Id == "vitale-famille"));
        var anouk = reading.Beneficiaries.Single(b => b.Prenom == "ANOUK");
        await using var mock = await MockUnderTest.StartAsync();

        AssertAnswer("montfleuri-anouk", await mock.CallAsync(VitaleRequest.Of(reading, anouk).Search));
        AssertAnswer("montfleuri-basile", await mock.CallAsync(VitaleRequest.Of(reading, anouk).Search with { RangNaissance = "2" }));
        AssertAnswer("01", await mock.CallAsync(VitaleRequest.Of(reading, anouk).Search with { RangNaissance = "3" }));
    }

    [Fact]
    public async Task Search_WithTheBodyInTheContext_FindsTheSamePeople()
    {
        var reading = Read(Personas.Single(p => p.Id == "vitale-insi-01"));
        await using var mock = await MockUnderTest.StartAsync();
        mock.Switch(s => s with { CardMismatch = CardMismatch.Fault });

        var request = VitaleRequest.Of(reading, reading.Beneficiaries[1], CouverturePractice.Regime);

        AssertAnswer("de-vinci-donatello", await mock.CallAsync(mock.Requests.Search(request.Search, request.Couverture)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Persona_EveryBeneficiary_HasTheTraitsOfThePopulation(string id)
    {
        var persona = Personas.Single(p => p.Id == id);
        foreach (var (beneficiary, expected) in persona.Content.Beneficiaries.Zip(persona.ExpectedInsi))
        {
            if (expected is "01" or "02")
                continue;
            Assert.True(Known.Find(expected) is not null, $"{id}: '{expected}' is no person of the population");
            var person = Known.Find(expected)!;
            Assert.Equal(
                (person.Traits.NomNaissance, person.Traits.Prenoms[0], person.Traits.DateNaissance.Replace("-", "", StringComparison.Ordinal), person.Card?.RangNaissance ?? 1),
                (beneficiary.NomNaissance, beneficiary.Prenom, beneficiary.DateNaissance, beneficiary.RangNaissance));
            if (beneficiary.Nir is { } nir)
                Assert.Equal(person.Ins.Active.NumIdentifiant + person.Ins.Active.Cle, nir);
        }
    }

    private static VitaleReading Read(VitalePersona persona)
    {
        using var connection = new InProcessConnection(persona.NewCard());
        var reading = new VitaleReader().Read(connection);
        return reading.Outcome == VitaleOutcome.PresenceOnly ? reading.Supply(persona.Content) : reading;
    }

    private static string OdOf(Person person) => person.Card?.MatriculeOd ?? person.Ins.Active.NumIdentifiant;

    private static void AssertAnswer(string expected, CallOutcome outcome)
    {
        Assert.Null(outcome.Fault);
        if (expected is "01" or "02")
        {
            Assert.Equal((expected, null), (outcome.Result?.CodeCr, outcome.Result?.Individu));
            return;
        }

        Assert.Equal("00", outcome.Result?.CodeCr);
        Assert.Equal(Known.Find(expected)!.Ins.Active.NumIdentifiant, outcome.Result!.Individu!.InsActif.NumIdentifiant);
        Assert.Equal(Known.Find(expected)!.Traits.ListePrenom, outcome.Result.Individu.Tiq.ListePrenom);
    }
}
