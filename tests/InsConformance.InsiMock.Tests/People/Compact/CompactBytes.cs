using InsConformance.InsiMock.People.Compact;
using InsConformance.InsiMock.People.Generation;

namespace InsConformance.InsiMock.Tests.People.Compact;

/// <summary>Compact files in memory.</summary>
internal static class CompactBytes
{
    public static byte[] Of(IReadOnlyCollection<Individual> people, string name = "essai")
    {
        using var stream = new MemoryStream();
        var writer = new CompactWriter(stream, new CompactHeader(name, people.Count, 42));
        foreach (var person in people)
            writer.Add(person);
        writer.Complete();
        return stream.ToArray();
    }

    public static CompactPeople Open(byte[] bytes) => new(CompactFile.Read(bytes, "p.inspop"), "p.inspop");
}
