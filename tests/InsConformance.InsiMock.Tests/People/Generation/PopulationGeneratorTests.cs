using System.Security.Cryptography;
using InsConformance.Identity.Dates;
using InsConformance.Identity.Matricules;
using InsConformance.Identity.Traits;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.People;
using InsConformance.InsiMock.People.Fiction;
using InsConformance.InsiMock.People.Generation;
using InsConformance.InsiMock.Tests.People.Compact;

namespace InsConformance.InsiMock.Tests.People.Generation;

public sealed class PopulationGeneratorTests
{
    private const int Many = 20_000;
    private static readonly Individual[] People = [.. new PopulationGenerator(42).People().Take(Many)];
    private static readonly Population Store = new([CompactBytes.Open(CompactBytes.Of(People, "g"))], []);

    [Theory]
    [InlineData(1)]
    [InlineData(42)]
    [InlineData(ulong.MaxValue)]
    public void People_OfAnySeed_AreValidAndCertainlyFictitious(ulong seed)
    {
        foreach (var person in new PopulationGenerator(seed).People().Take(3_000))
        {
            var text = new StrictTraitsText(
                person.Traits.NomNaissance, person.Traits.Prenoms[0], person.Traits.ListePrenom, person.Traits.Sexe, person.Traits.DateNaissance, person.Traits.LieuNaissance);
            Assert.Empty(StrictTraits.Parse(text, StrictTraitsOptions.HealthIdentity with { RequireCivilDate = false }).Errors);
            Assert.All(person.Ins.History.Append(person.Ins.Active), ins =>
            {
                Assert.Empty(MatriculeComplet.Parse(ins.NumIdentifiant, ins.Cle).Errors);
                Assert.True(InsOid.TryParse(ins.Oid, out _));
                Assert.True(FictionRules.Shipped.IsCertainlyFictitious(Matricule.Parse(ins.NumIdentifiant).Value), ins.NumIdentifiant);
            });
            Assert.True(FictionRules.Shipped.IsCertainlyFictitious(Matricule.Parse(person.Card!.MatriculeOd).Value));
            AssertAgreesWithTraits(person);
        }
    }

    [Theory]
    [InlineData(PrenomMatching.FirstOrFullList)]
    [InlineData(PrenomMatching.AnyPosition)]
    public void Search_ByTheTraitsOfEach_FindsExactlyThem(PrenomMatching matching)
    {
        for (var i = 0; i < People.Length; i++)
        {
            var traits = People[i].Traits;
            var prenoms = matching is PrenomMatching.AnyPosition ? traits.Prenoms : traits.Prenoms.Take(1);
            foreach (var prenom in prenoms.Append(traits.ListePrenom))
            {
                var outcome = Store.Search(new TraitsSearch(traits.NomNaissance, [prenom], traits.Sexe, traits.DateNaissance, traits.LieuNaissance), matching);
                Assert.Equal($"g-{i + 1}", outcome.Person?.Id);
            }

            var withoutPlace = Store.Search(new TraitsSearch(traits.NomNaissance, traits.Prenoms, traits.Sexe, traits.DateNaissance), matching);
            Assert.Equal(IsHomonymOfAnother(i) ? 2 : 1, withoutPlace.Count);
        }
    }

    [Fact]
    public void Search_ByTheCardOfEach_FindsExactlyThem()
    {
        foreach (var (person, number) in People.Select((p, i) => (p, i + 1)))
        {
            var search = new VitaleSearch(
                null,
                new CardMatricule(person.Card!.MatriculeOd),
                person.Traits.NomNaissance,
                person.Traits.DateNaissance,
                person.Card.RangNaissance.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal($"g-{number}", Store.Search(search).Person?.Id);
        }
    }

    [Fact]
    public void Matricules_OfAllAndOfTheirPast_BelongToOnePersonEach()
    {
        var owners = People.SelectMany((p, i) => p.Ins.History.Append(p.Ins.Active).Select(ins => (ins.NumIdentifiant, i))).Distinct();

        Assert.All(owners.GroupBy(o => o.NumIdentifiant), g => Assert.Single(g));
    }

    [Fact]
    public void Bytes_OfTheSameSeed_AreTheSame_AndOfAnotherAreNot()
    {
        Assert.Equal(Sha(7, 5_000), Sha(7, 5_000));
        Assert.NotEqual(Sha(7, 5_000), Sha(8, 5_000));

        // Known bytes: a change of the generator, of Bogus or of the runtime that alters populations must be seen.
        Assert.Equal("273b8386dfbd4f21bb07e738918c52ea0016cc18be0663851d9fbbb68f7d9a90", Sha(42, 1_000));
    }

    [Fact]
    public void People_OfASmallerCount_AreTheBeginningOfTheLarger()
    {
        var small = File(42, 1_000).AsSpan(64, 1_000 * 40);
        var large = File(42, 4_000).AsSpan(64, 1_000 * 40);

        Assert.True(small.SequenceEqual(large));
    }

    // The bounds are those of docs/population.md, per thousand people; a fixed seed makes the counts exact.
    [Theory]
    [InlineData(nameof(Features.Twin), 25, 40)]
    [InlineData(nameof(Features.Homonym), 10, 17)]
    [InlineData(nameof(Features.IncompleteDate), 3, 6)]
    [InlineData(nameof(Features.LuniSolarDate), 3, 6)]
    [InlineData(nameof(Features.Corsican), 12, 18)]
    [InlineData(nameof(Features.Overseas), 35, 45)]
    [InlineData(nameof(Features.Abroad), 110, 130)]
    [InlineData(nameof(Features.Nia), 8, 12)]
    [InlineData(nameof(Features.History), 78, 92)]
    [InlineData(nameof(Features.NameChange), 12, 18)]
    [InlineData(nameof(Features.SexChange), 1, 3)]
    [InlineData(nameof(Features.Child), 300, 340)]
    public void Feature_PerThousandPeople_IsAsDocumented(string feature, int from, int to)
    {
        var summary = new PopulationSummary();
        foreach (var person in People)
            summary.Add(person);

        Assert.InRange(summary[Enum.Parse<Features>(feature)] * 1000.0 / Many, from, to);
    }

    [Fact]
    public void Features_OfEach_AreTrue()
    {
        Assert.All(People, p =>
        {
            var date = BirthDate.Parse(p.Traits.DateNaissance).Value;
            Assert.Equal(p.Features.HasFlag(Features.LuniSolarDate), date.Kind == BirthDateKind.LuniSolar);
            Assert.Equal(p.Features.HasFlag(Features.IncompleteDate), date.Kind == BirthDateKind.UnknownPart);
            Assert.Equal(p.Features.HasFlag(Features.Nia), p.Ins.Active.Oid == InsOid.Nia.Value);
            Assert.Equal(p.Features.HasFlag(Features.History), p.Ins.History.Count > 0);
            Assert.Equal(p.Features.HasFlag(Features.NameChange), p.FormerNames.Any(n => n is not null));
            Assert.Equal(p.Features.HasFlag(Features.SexChange), p.Ins.History.Any(h => h.NumIdentifiant[0] != p.Ins.Active.NumIdentifiant[0]));
            Assert.Equal(p.Features.HasFlag(Features.Child), p.Card!.MatriculeOd != p.Ins.Active.NumIdentifiant);
            Assert.InRange(p.Ins.History.Count, 0, 10);
        });
        Assert.Contains(People, p => p.Ins.History.Count == 10);
        Assert.Contains(People, p => p.Features.HasFlag(Features.Twin | Features.Child) && p.Card!.RangNaissance == 2);
        Assert.Contains(People, p => p.Ins.History is [.., { Oid: var oid }] && oid == InsOid.Nia.Value);
    }

    [Fact]
    public void Household_Twins_AreBornTogetherUnderOtherGivenNamesAndNumbers()
    {
        var twins = People.Where(p => p.Features.HasFlag(Features.Twin)).ToArray();
        for (var i = 0; i + 1 < twins.Length; i += 2)
        {
            var (one, other) = (twins[i], twins[i + 1]);
            Assert.Equal(
                (one.Traits.NomNaissance, one.Traits.DateNaissance, one.Traits.LieuNaissance), (other.Traits.NomNaissance, other.Traits.DateNaissance, other.Traits.LieuNaissance));
            Assert.Empty(one.Traits.Prenoms.Intersect(other.Traits.Prenoms));
            Assert.NotEqual(one.Ins.Active.NumIdentifiant[10..], other.Ins.Active.NumIdentifiant[10..]);
        }
    }

    [Fact]
    public void Histories_OfEach_GoBackWithoutGapOrOverlap() => Assert.All(People, p =>
    {
        for (var i = 0; i + 1 < p.Ins.History.Count; i++)
        {
            var (newer, older) = (p.Ins.History[i], p.Ins.History[i + 1]);
            Assert.Equal(DateOnly.Parse(newer.DateDeb!, null).AddDays(-1), DateOnly.Parse(older.DateFin!, null));
        }
    });

    private static bool IsHomonymOfAnother(int i) =>
        People[i].Features.HasFlag(Features.Homonym) && Enumerable.Range(i - 1, 3).Any(n => n != i && n >= 0 && n < People.Length
            && (People[n].Traits with { Prenoms = [], LieuNaissance = null }) == (People[i].Traits with { Prenoms = [], LieuNaissance = null }));

    /// <summary>Sex, year and département of the matricule are those of the traits; the month too when the date has one.</summary>
    private static void AssertAgreesWithTraits(Individual person)
    {
        var matricule = Matricule.Parse(person.Ins.Active.NumIdentifiant).Value;
        var date = BirthDate.Parse(person.Traits.DateNaissance).Value;
        Assert.Equal(person.Traits.Sexe, matricule.Sexe?.Code());
        Assert.Equal(date.Annee % 100, matricule.Annee);
        Assert.StartsWith(matricule.Departement, person.Traits.LieuNaissance, StringComparison.Ordinal);
        if (date.Mois is >= 1 and <= 12)
            Assert.Equal(date.Mois, matricule.Mois);
        else
            Assert.Equal(date.Mois == 0 ? MoisKind.Unknown : MoisKind.PseudoFictive, matricule.MoisKind);
    }

    private static byte[] File(ulong seed, int count)
    {
        using var stream = new MemoryStream();
        GeneratedPopulation.Write(stream, "p", seed, count);
        return stream.ToArray();
    }

    private static string Sha(ulong seed, int count) => Convert.ToHexStringLower(SHA256.HashData(File(seed, count)));
}
