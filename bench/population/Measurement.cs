using System.Diagnostics;
using System.Globalization;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.People;

namespace InsConformance.Population.Bench;

/// <summary>Loads, searches, and prints: what, load in ms, memory it holds in MB, searches per second, found.</summary>
internal static class Measurement
{
    public static void Run(string what, string file, int searches, Func<string, ISearch> open)
    {
        var asked = Searches(file, searches);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var search = open(file);
        var load = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;

        // Once over, so that what is measured is compiled; then in time.
        Count(search, asked);
        start = Stopwatch.GetTimestamp();
        var found = Count(search, asked);
        var perSecond = asked.Length / Stopwatch.GetElapsedTime(start).TotalSeconds;
        GC.KeepAlive(search);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what} {load:0} {held / 1e6:0} {perSecond:0} {found}"));
    }

    private static int Count(ISearch search, TraitsSearch[] asked)
    {
        var found = 0;
        foreach (var one in asked)
        {
            if (search.Find(one) is not null)
                found++;
        }

        return found;
    }

    /// <summary>Known people all over the file, one in five with a date that nobody has. Loads nothing that stays.</summary>
    private static TraitsSearch[] Searches(string file, int count)
    {
        var population = PopulationFiles.Load(file);
        var asked = new TraitsSearch[count];
        for (var i = 0; i < count; i++)
        {
            var traits = population[(int)((long)i * 7919 % population.Count)].Traits;
            asked[i] = new TraitsSearch(traits.NomNaissance, [traits.Prenoms[0]], traits.Sexe, i % 5 == 4 ? "1900-01-01" : traits.DateNaissance, traits.LieuNaissance);
        }

        return asked;
    }
}
