using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.People;

namespace InsConformance.Mock.Bench;

/// <summary>Many different searches for people of a population, as a file that the load generator reads: a line with the length, then the message.</summary>
internal static class RequestFile
{
    public static void Write(Population population, int count, string path)
    {
        var factory = new RequestContextFactory(
            new RisingTime(), new IdSource(1), new LpsProfile("10B0999901", "TESTSGIE0000", "banc", "1.0", new Guid("6d9b7e0a-8a55-4c0f-9b50-0b8f2a1c7d11")));
        using var file = File.Create(path);
        for (var i = 0; i < count; i++)
        {
            // Spread over the whole population, so that the search does not live in the processor's caches.
            var traits = population[(int)((long)i * population.Count / count)].Traits;
            var body = SearchRequestWriter.Write(factory.Search(new TraitsSearch(
                traits.NomNaissance, [traits.Prenoms[0]], traits.Sexe, traits.DateNaissance, traits.LieuNaissance)));
            file.Write(System.Text.Encoding.ASCII.GetBytes(body.Length.ToString(CultureInfo.InvariantCulture) + "\n"));
            file.Write(body);
        }
    }

    public static byte[] First(string path)
    {
        using var file = File.OpenRead(path);
        var length = 0;
        for (var digit = file.ReadByte(); digit != '\n'; digit = file.ReadByte())
            length = (length * 10) + digit - '0';
        var message = new byte[length];
        file.ReadExactly(message);
        return message;
    }

    /// <summary>Each call has its own millisecond, as real calls have.</summary>
    private sealed class RisingTime : TimeProvider
    {
        private DateTimeOffset _now = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => _now = _now.AddMilliseconds(1);
    }
}
