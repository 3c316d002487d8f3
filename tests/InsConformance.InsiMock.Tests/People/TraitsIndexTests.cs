using FsCheck;
using FsCheck.Fluent;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.People;

namespace InsConformance.InsiMock.Tests.People;

public sealed class TraitsIndexTests
{
    // Few values, so that homonyms and near misses are common.
    private static readonly Gen<PersonTraits> Traits =
        from name in Gen.Elements("A", "B", "AB", "A B")
        from prenoms in Gen.Elements<IReadOnlyList<string>>(["X"], ["X", "Y"], ["Y", "X"], ["X Y"])
        from sexe in Gen.Elements("M", "F")
        from date in Gen.Elements("2000-01-01", "2000-01-02")
        from place in Gen.Elements("63220", "2A020", null)
        select new PersonTraits(name, prenoms, sexe, date, place);

    private static readonly Gen<TraitsSearch> Searches =
        from traits in Traits
        from prenoms in Gen.Elements<IReadOnlyList<string>>(["X"], ["Y"], ["X Y"], ["Y X"], ["Z"], ["X", "Y"], ["X", ""], [""], [])
        from place in Gen.Elements("63220", "2A020", "", null)
        select new TraitsSearch(traits.NomNaissance, prenoms, traits.Sexe, traits.DateNaissance, place);

    [Fact]
    public void Find_OverAnyPopulation_GivesWhatAFullScanGives() =>
        Prop.ForAll(
            Traits.ArrayOf().Zip(Searches).Zip(Gen.Elements(PrenomMatching.FirstOrFullList, PrenomMatching.AnyPosition)).ToArbitrary(),
            input =>
            {
                var ((people, search), matching) = input;
                var index = new TraitsIndex(people.Length, i => people[i]);
                int[] scan = [.. Enumerable.Range(0, people.Length).Where(i => Fits(people[i], search, matching))];
                return index.Find(search, matching) == new Matches(scan.Length, scan is [var first, ..] ? first : -1);
            }).QuickCheckThrowOnFailure();

    private static bool Fits(PersonTraits person, TraitsSearch search, PrenomMatching matching) =>
        (person.NomNaissance, person.Sexe, person.DateNaissance) == (search.NomNaissance, search.Sexe, search.DateNaissance)
        && (matching is PrenomMatching.AnyPosition ? person.Prenoms : person.Prenoms.Take(1)).Append(person.ListePrenom).Contains(string.Join(' ', search.Prenoms))
        && (search.LieuNaissance is null or "" || search.LieuNaissance == person.LieuNaissance);
}
