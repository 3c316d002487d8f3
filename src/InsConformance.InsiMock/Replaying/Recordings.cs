using InsConformance.Foundation;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Recording;

namespace InsConformance.InsiMock.Replaying;

/// <summary>The recorded answers by request, and which one comes next. Thread-safe.</summary>
internal sealed class Recordings
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<RecordedAnswer>> _answers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _given = new(StringComparer.Ordinal);
    private readonly ReplayEnd _end;

    private Recordings(ReplayEnd end) => _end = end;

    /// <summary>Number of answers that can be given.</summary>
    public int Count { get; private set; }

    /// <summary>Loads a recording.</summary>
    /// <exception cref="InputException">Not a recording, nothing in it can be replayed, or its identities are masked.</exception>
    public static Recordings Load(ReplaySettings settings)
    {
        var reader = RecordingReader.Open(settings.Folder);
        if (reader.Facts.MasksIdentities)
        {
            throw new InputException(
                "replay-masked", new Place(settings.Folder), "the identities of this recording are masked, so no request can be found in it", "record again without --mask-identities");
        }

        var recordings = new Recordings(settings.End);
        foreach (var exchange in reader.Exchanges)
        {
            // Without its stored request an exchange cannot be found again, without its answer there is nothing to give.
            if (exchange.Request.File is not { } request || exchange is not { Status: not null, Response.File: { } response })
                continue;
            var body = reader.Read(request);
            recordings.Add(RequestKey.Of(RequestReader.Read(body), body), new RecordedAnswer(exchange, reader.Read(response)));
        }

        return recordings.Count > 0
            ? recordings
            : throw new InputException("replay-empty", new Place(settings.Folder), "no exchange of this recording can be replayed");
    }

    /// <summary>The next answer to a request, or <see langword="null"/>.</summary>
    public RecordedAnswer? Next(string key)
    {
        if (!_answers.TryGetValue(key, out var answers))
            return null;
        lock (_gate)
        {
            var given = _given.GetValueOrDefault(key);
            _given[key] = given + 1;
            if (given < answers.Count)
                return answers[given];
            return _end switch
            {
                ReplayEnd.Restart => answers[given % answers.Count],
                ReplayEnd.Unmatched => null,
                _ => answers[^1],
            };
        }
    }

    /// <summary>Starts from the first answers again.</summary>
    public void Reset()
    {
        lock (_gate)
            _given.Clear();
    }

    private void Add(string key, RecordedAnswer answer)
    {
        if (!_answers.TryGetValue(key, out var answers))
            _answers.Add(key, answers = []);
        answers.Add(answer);
        Count++;
    }
}
