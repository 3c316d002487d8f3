using System.Text.Json;
using InsConformance.Foundation;

namespace InsConformance.InsiMock.Recording;

/// <summary>Reads a recording, also one whose process was killed: an exchange counts once its line of the index is whole.</summary>
internal sealed class RecordingReader
{
    private readonly string _path;

    private RecordingReader(string path, RecordingFacts facts, IReadOnlyList<RecordedExchange> exchanges)
    {
        _path = path;
        Facts = facts;
        Exchanges = exchanges;
    }

    public RecordingFacts Facts { get; }

    /// <summary>In order of arrival.</summary>
    public IReadOnlyList<RecordedExchange> Exchanges { get; }

    /// <summary>Opens a recording.</summary>
    /// <exception cref="InputException">Not a recording, or a file of it is wrong.</exception>
    public static RecordingReader Open(string path)
    {
        var facts = ReadFacts(Path.Combine(path, RecordingFolder.FactsFile), path);
        return new RecordingReader(path, facts, ReadIndex(Path.Combine(path, RecordingFolder.IndexFile)));
    }

    /// <summary>The stored bytes of a message.</summary>
    /// <exception cref="InputException">The file is gone, or is not what the index says.</exception>
    public byte[] Read(string relative)
    {
        var file = Path.GetFullPath(Path.Combine(_path, relative));
        if (!file.StartsWith(Path.GetFullPath(_path) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new InputException("recording", new Place(Path.Combine(_path, RecordingFolder.IndexFile)), $"'{relative}' leads out of the recording");
        try
        {
            return File.ReadAllBytes(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("recording", new Place(file), $"a message of the recording cannot be read: {e.Message}", null, e);
        }
    }

    private static RecordingFacts ReadFacts(string file, string path)
    {
        try
        {
            var facts = JsonSerializer.Deserialize(File.ReadAllBytes(file), RecordingJson.Default.RecordingFacts) ?? throw new JsonException("it is null");
            return facts.Format == 1
                ? facts
                : throw new InputException("recording", new Place(file), $"the recording is of format {facts.Format}, this program reads 1");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(
                "not-a-recording", new Place(path), $"this is not a recording: {RecordingFolder.FactsFile} cannot be read", "make one with: insconf mock --forward URL --keep DIR", e);
        }
        catch (JsonException e)
        {
            throw new InputException("recording", new Place(file, (int?)e.LineNumber + 1), "the facts of the recording cannot be read", null, e);
        }
    }

    private static List<RecordedExchange> ReadIndex(string file)
    {
        var exchanges = new List<RecordedExchange>();
        var number = 0;
        byte[] index;
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            index = new byte[stream.Length];
            stream.ReadExactly(index);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("recording", new Place(file), $"the index of the recording cannot be read: {e.Message}", null, e);
        }

        for (var rest = index.AsSpan(); rest.IndexOf((byte)'\n') is var end and >= 0; rest = rest[(end + 1)..])
        {
            number++;
            try
            {
                exchanges.Add(JsonSerializer.Deserialize(rest[..end], RecordingJson.Default.RecordedExchange) ?? throw new JsonException("it is null"));
            }
            catch (JsonException e)
            {
                throw new InputException("recording", new Place(file, number), "a line of the index cannot be read", null, e);
            }
        }

        exchanges.Sort(static (a, b) => a.Number.CompareTo(b.Number));
        return exchanges;
    }
}
