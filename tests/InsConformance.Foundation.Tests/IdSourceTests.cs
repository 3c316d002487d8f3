namespace InsConformance.Foundation.Tests;

public class IdSourceTests
{
    [Fact]
    public void Next_SameSeed_SameIdsInTheSameOrder()
    {
        var (first, second) = (new IdSource(42), new IdSource(42));

        Assert.Equal(Enumerable.Range(0, 100).Select(_ => first.Next()), Enumerable.Range(0, 100).Select(_ => second.Next()));
    }

    [Fact]
    public void Next_AnotherSeed_OtherIds() => Assert.NotEqual(new IdSource(1).Next(), new IdSource(2).Next());

    [Fact]
    public void Next_RandomSources_NeverTheSame()
    {
        var sources = new[] { new IdSource(), new IdSource() };

        Assert.Equal(2000, sources.SelectMany(s => Enumerable.Range(0, 1000).Select(_ => s.Next())).Distinct().Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Next_AnyId_HasTheFormOfRfc9562Version4(bool seeded)
    {
        var source = seeded ? new IdSource(7) : new IdSource();

        for (var i = 0; i < 500; i++)
            Assert.Matches("^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", source.Next().ToString());
    }

    [Fact]
    public void Next_ManyThreads_NoIdTwice()
    {
        var source = new IdSource(3);

        var ids = Enumerable.Range(0, 20_000).AsParallel().WithDegreeOfParallelism(4).Select(_ => source.Next()).ToArray();

        Assert.Equal(ids.Length, ids.Distinct().Count());
        var again = new IdSource(3);
        Assert.Equal(ids.Order(), Enumerable.Range(0, 20_000).Select(_ => again.Next()).Order());
    }
}
