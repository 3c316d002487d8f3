using InsConformance.Foundation;
using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Tests.Requests;

public sealed class RequestContextFactoryTests
{
    [Fact]
    public void Search_SeveralInTheSameMillisecond_EachHasItsOwnTemps()
    {
        var factory = new RequestContextFactory(Specimens.Clock(), new IdSource(1), Specimens.Profile);

        var temps = Enumerable.Range(0, 20).Select(_ => factory.Search(Specimens.Traits).Bam!.Temps).ToArray();

        Assert.Equal(20, temps.Distinct().Count());
        Assert.Equal("2026-11-20T09:30:00.125Z", temps[0]);
        Assert.Equal("2026-11-20T09:30:00.144Z", temps[^1]);
    }

    [Fact]
    public void Search_ClockSetBack_IsFollowed()
    {
        var clock = Specimens.Clock();
        var factory = new RequestContextFactory(clock, new IdSource(1), Specimens.Profile);
        factory.Search(Specimens.Traits);
        clock.Freeze(Specimens.Now.AddHours(-1));

        Assert.Equal("2026-11-20T08:30:00.125Z", factory.Search(Specimens.Traits).Bam!.Temps);
    }
}
