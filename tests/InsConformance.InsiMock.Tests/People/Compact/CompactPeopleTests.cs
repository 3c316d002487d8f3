using FsCheck;
using FsCheck.Fluent;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.People;
using InsConformance.InsiMock.People.Compact;
using InsConformance.InsiMock.People.Generation;

namespace InsConformance.InsiMock.Tests.People.Compact;

public sealed class CompactPeopleTests
{
    private static readonly Individual Template = Individuals.Some(1)[0];

    private static readonly Gen<TraitsSearch> Searches =
        from traits in Individuals.Any
        from name in Gen.Elements(traits.Traits.NomNaissance, "C", "INCONNU")
        from prenoms in Gen.Elements<IReadOnlyList<string>>(["X"], ["Y"], ["X Y"], ["Y X"], ["X Y X Z"], ["X", "Y", "X", "Z"], ["Q"], ["X", ""], [""], [])
        from date in Gen.Elements(traits.Traits.DateNaissance, "2000-1-1", "")
        from place in Gen.Elements("63220", "2A020", "75056", "", null)
        select new TraitsSearch(name, prenoms, traits.Traits.Sexe, date, place);

    [Fact]
    public void Person_WrittenAndReadBack_IsTheSame() =>
        Prop.ForAll(Individuals.Any.ArrayOf().ToArbitrary(), people =>
        {
            var store = CompactBytes.Open(CompactBytes.Of(people));
            return store.Count == people.Length && Enumerable.Range(0, people.Length).All(i => Same(people[i], store[i]));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Search_OverAnyPopulation_FindsWhatTheYamlStoreFinds() =>
        Prop.ForAll(
            Individuals.Any.ArrayOf().Zip(Searches).Zip(Gen.Elements(PrenomMatching.FirstOrFullList, PrenomMatching.AnyPosition)).ToArbitrary(),
            input =>
            {
                var ((people, search), matching) = input;
                var listed = new TraitsIndex(people.Length, i => people[i].Traits);
                return CompactBytes.Open(CompactBytes.Of(people)).Search(search, matching) == listed.Find(search, matching);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void CardLookups_OverAnyPopulation_FindWhatTheYamlStoreFinds() =>
        Prop.ForAll(Individuals.Any.ArrayOf().ToArbitrary(), people =>
        {
            var compact = CompactBytes.Open(CompactBytes.Of(people));
            var listed = new ListedPeople(Enumerable.Range(0, compact.Count).Select(i => compact[i]));
            return people.All(p => compact.WithNumber(p.Ins.Active.NumIdentifiant).Order().SequenceEqual(listed.WithNumber(p.Ins.Active.NumIdentifiant).Order()))
                && people.All(p => Enumerable.Range(0, 11).All(rank => SameOnCard(p.Card?.MatriculeOd ?? p.Ins.Active.NumIdentifiant, rank)))
                && !compact.WithNumber("rien").Any();

            bool SameOnCard(string od, int rank) => compact.OnCard(od, rank).Order().SequenceEqual(listed.OnCard(od, rank).Order());
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("essai-1", 0)]
    [InlineData("essai-3", 2)]
    [InlineData("essai-4", -1)]
    [InlineData("essai-0", -1)]
    [InlineData("essai-01", -1)]
    [InlineData("essai-+1", -1)]
    [InlineData("essai-", -1)]
    [InlineData("essai", -1)]
    [InlineData("autre-1", -1)]
    [InlineData("essai-99999999999", -1)]
    public void OrdinalOf_Id_IsItsNumberLessOne(string id, int expected)
    {
        var store = CompactBytes.Open(CompactBytes.Of(Individuals.Some(3)));

        Assert.Equal(expected, store.OrdinalOf(id));
        if (expected >= 0)
            Assert.Equal(id, store[expected].Id);
    }

    [Fact]
    public void Search_ManyPeople_ReadsFewSlotsAndAllocatesNothing()
    {
        var people = Enumerable.Range(0, 20_000).Select(Numbered).ToArray();
        var store = CompactBytes.Open(CompactBytes.Of(people));
        var searches = people.Select(p => new TraitsSearch(p.Traits.NomNaissance, [p.Traits.ListePrenom], p.Traits.Sexe, p.Traits.DateNaissance, p.Traits.LieuNaissance)).ToArray();
        long slots = 0;
        var most = 0;
        for (var i = 0; i < searches.Length; i++)
        {
            Assert.Equal(new Matches(1, i), store.Search(searches[i], PrenomMatching.FirstOrFullList, out var probes));
            slots += probes;
            most = Math.Max(most, probes);
        }

        // At a load of at most a half, linear probing reads 2.5 slots on average for a look-up that goes to the first free one.
        Assert.True(slots <= 3 * searches.Length, $"{slots} slots for {searches.Length} searches");
        Assert.True(most <= 64, $"{most} slots for one search");

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var search in searches)
            store.Search(search, PrenomMatching.AnyPosition);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Bytes_PerPerson_StayUnderSixty()
    {
        var people = Enumerable.Range(0, 1 << 14).Select(Numbered).ToArray();
        var store = CompactBytes.Open(CompactBytes.Of(people));

        // A record of 40 and, just past a power of two where the index is emptiest, four slots of 4.
        Assert.InRange(store.Bytes / (double)people.Length, 40, 60);
    }

    [Fact]
    public void Open_CrowdOfOneNameSexAndDate_IsRefusedWithItsByte()
    {
        var one = Numbered(0);
        var bytes = CompactBytes.Of([.. Enumerable.Repeat(one, RecordIndex<TraitsKeys>.MaxProbes + 1)]);

        var error = Assert.Throws<Foundation.InputException>(() => CompactBytes.Open(bytes));

        Assert.Contains($"at byte {CompactFormat.HeaderBytes + 40 * RecordIndex<TraitsKeys>.MaxProbes}:", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Distinct people: the number is spread over name, date and place.</summary>
    private static Individual Numbered(int number)
    {
        var name = $"NOM {(char)('A' + number % 26)}{(char)('A' + number / 26 % 26)}";
        var date = $"{1930 + number / 676 % 80}-{number % 12 + 1:00}-{number % 28 + 1:00}";
        return Template with { Ins = Template.Ins with { History = [] }, FormerNames = [], Traits = new PersonTraits(name, ["ANNE", "MARIE"], number % 2 == 0 ? "F" : "M", date, "63220") };
    }

    private static bool Same(Individual written, Person read) =>
        (read.Traits with { Prenoms = [] }) == (written.Traits with { Prenoms = read.Traits.Prenoms }) with { Prenoms = [] }
        && read.Traits.Prenoms.SequenceEqual(written.Traits.Prenoms)
        && read.Card == written.Card
        && read.Ins.Active == written.Ins.Active
        && read.Ins.History.SequenceEqual(written.Ins.History)
        && written.FormerNames.OfType<string>().All(n => read.Note!.Contains(n, StringComparison.Ordinal));
}
