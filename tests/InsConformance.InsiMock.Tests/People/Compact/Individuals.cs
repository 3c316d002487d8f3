using FsCheck;
using FsCheck.Fluent;
using InsConformance.Identity.Matricules;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.People;
using InsConformance.InsiMock.People.Generation;

namespace InsConformance.InsiMock.Tests.People.Compact;

/// <summary>People made to meet each other: few values of each trait, so that homonyms and near misses are common.</summary>
internal static class Individuals
{
    private static readonly Gen<string> Matricules =
        from sex in Gen.Elements('1', '2', '7', '8')
        from middle in Gen.Elements("750763991", "800299997", "751297191", "99052A991", "00012B998")
        from order in Gen.Elements(1, 2, 999)
        select $"{sex}{middle}{order:000}";

    private static readonly Gen<Ins> InsOnly =
        from matricule in Matricules
        from oid in Gen.Elements(InsOid.All.ToArray())
        select new Ins(matricule, Matricule.Parse(matricule).Value.Cle.Value, oid.Value);

    private static readonly Gen<(Ins, string?)> Former =
        from ins in InsOnly
        from start in Gen.Elements(null, "1900-01-01", "2019-03-01")
        from end in Gen.Elements(null, "2019-02-28", "2079-06-05")
        from name in Gen.Elements(null, "C", "D-E")
        select (ins with { DateDeb = start, DateFin = end }, name);

    public static Gen<Individual> Any { get; } =
        from name in Gen.Elements("A", "B", "AB", "A B")
        from prenoms in Gen.Elements<IReadOnlyList<string>>(["X"], ["X", "Y"], ["Y", "X"], ["X Y"], ["X", "Y", "X", "Z"])
        from sexe in Gen.Elements("M", "F")
        from date in Gen.Elements("2000-01-01", "2000-01-02", "1950-00-00", "1962-14-33", "0000-99-99")
        from place in Gen.Elements("63220", "2A020", "99352", null)
        from ins in InsOnly
        from history in Former.ListOf(3)
        from length in Gen.Choose(0, 3)
        from od in Matricules
        from hasOd in Gen.Elements(true, false)
        from rank in Gen.Choose(1, 9)
        select new Individual(
            new PersonTraits(name, prenoms, sexe, date, place),
            new InsRecord(ins, [.. history.Take(length).Select(h => h.Item1)]),
            [.. history.Take(length).Select(h => h.Item2)],
            hasOd ? new CardFacts(od, rank) : null,
            Features.None);

    /// <summary>Always the same ones.</summary>
    public static Individual[] Some(int count) => [.. Any.ArrayOf(count).Sample(5, new Rnd(7), 5).First()];
}
