using FsCheck;
using FsCheck.Fluent;
using InsConformance.InsiMock.People;

namespace InsConformance.InsiMock.Tests.People;

public sealed class CardIndexTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithReplay(20261121UL, 1007UL).WithMaxTest(200);

    private static readonly Gen<string> Number = Gen.Choose(0, 12).Select(n => $"27512632207{n:00}");

    /// <summary>Few numbers for many people, so that matricules, cards and ranks collide.</summary>
    private static readonly Gen<(string Number, CardFacts? Card)[]> People =
        (from number in Number
         from od in Number
         from rank in Gen.Choose(1, 3)
         from hasCard in Gen.Elements(true, false)
         select (number, hasCard ? new CardFacts(od, rank) : null)).ArrayOf();

    [Fact]
    public void Find_AnyPeople_GivesWhatAScanGives() => Prop.ForAll(People.ToArbitrary(), people =>
    {
        var index = new CardIndex(people.Length, i => people[i].Number, i => people[i].Card);
        foreach (var number in Enumerable.Range(0, 14).Select(n => $"27512632207{n:00}"))
        {
            Assert.Equal(Where(people, p => p.Number == number), index.WithNumber(number));
            for (var rank = 1; rank <= 3; rank++)
            {
                Assert.Equal(
                    Where(people, p => p.Card is { } c ? (c.MatriculeOd, c.RangNaissance) == (number, rank) : (p.Number, 1) == (number, rank)),
                    index.OnCard(number, rank).Order());
            }
        }
    }).Check(Fixed);

    private static IEnumerable<int> Where((string Number, CardFacts? Card)[] people, Predicate<(string Number, CardFacts? Card)> wanted) =>
        Enumerable.Range(0, people.Length).Where(i => wanted(people[i]));
}
