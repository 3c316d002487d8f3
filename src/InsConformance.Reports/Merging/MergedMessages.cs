using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace InsConformance.Reports.Merging;

/// <summary>
/// Writes the messages of several runs as those of one: each feature, hook and step definition once, each scenario once, ids kept apart, exchanges under
/// their new numbers. The end is written only when every part has one, so that a part that was killed is still told. Not thread-safe.
/// </summary>
internal sealed class MergedMessages(IReadOnlyList<RunPart> parts)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly MessageIds _ids = new();
    private readonly Dictionary<string, JsonObject> _documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> _bindings = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly List<JsonObject> _pickles = [];
    private readonly List<JsonObject> _cases = [];
    private readonly List<HashSet<string>> _dropped = [];

    /// <summary>Attempts (<c>testCaseStarted.id</c>) of each part that an earlier part holds already.</summary>
    public IReadOnlyList<IReadOnlySet<string>> Dropped => _dropped;

    /// <summary>Keys of scenarios that several parts hold, with the same result.</summary>
    public List<string> Repeated { get; } = [];

    public void Write(Stream output, Func<int, IReadOnlyDictionary<int, int>> numbersOf)
    {
        var spool = new List<string>();
        JsonObject? begun = null;
        for (var i = 0; i < parts.Count; i++)
        {
            _ids.NextPart();
            var messages = parts[i].Messages;
            Define(messages);
            begun = Begin(begun, messages.Started);
            var droppedCases = Cases(messages);
            _dropped.Add([.. messages.CaseOfAttempt.Where(a => droppedCases.Contains(a.Value)).Select(a => a.Key)]);
            var numbers = numbersOf(i);
            foreach (var (kind, line) in messages.Events)
            {
                if (Event(kind, line, _dropped[i], numbers) is { } written)
                    spool.Add(written);
            }
        }

        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        foreach (var line in Head(begun).Concat(spool).Concat(End(begun)))
            writer.WriteLine(line);
    }

    private void Define(PartMessages messages)
    {
        foreach (var (uri, document) in messages.Documents)
        {
            if (_documents.TryGetValue(uri, out var earlier))
            {
                _ids.Unite(earlier, document);
                continue;
            }

            _ids.Define(document);
            _ids.Replace(document);
            _documents.Add(uri, document);
        }

        foreach (var binding in messages.Bindings)
        {
            var alike = binding.DeepClone().AsObject();
            alike.First().Value!.AsObject().Remove("id");
            if (_bindings.TryGetValue(alike.ToJsonString(), out var earlier))
            {
                _ids.Unite(earlier, binding);
                continue;
            }

            _ids.Define(binding);
            _ids.Replace(binding);
            _bindings.Add(alike.ToJsonString(), binding);
        }
    }

    private JsonObject? Begin(JsonObject? begun, JsonObject? started)
    {
        if (started is null)
            return begun;
        if (begun is null)
        {
            _ids.Define(started);
            return started;
        }

        _ids.Unite(begun, started);
        if (Instant(started).CompareTo(Instant(begun)) < 0)
            begun["timestamp"] = started["timestamp"]!.DeepClone();
        return begun;
    }

    /// <summary>Takes the pickles and test cases that no earlier part holds.</summary>
    /// <returns>Ids of the test cases that are left out.</returns>
    private HashSet<string> Cases(PartMessages messages)
    {
        // A key may stand twice in one part; only earlier parts make a repetition.
        var repeated = new HashSet<string>(StringComparer.Ordinal);
        var keys = new List<string>();
        foreach (var pickle in messages.Pickles)
        {
            var key = PartMessages.KeyOf(pickle);
            if (_keys.Contains(key))
            {
                repeated.Add((string)pickle["id"]!);
                Repeated.Add(key);
                continue;
            }

            keys.Add(key);
            _ids.Define(pickle);
        }

        _keys.UnionWith(keys);
        foreach (var pickle in messages.Pickles.Where(p => !repeated.Contains((string)p["id"]!)))
        {
            _ids.Replace(pickle);
            _pickles.Add(pickle);
        }

        var dropped = new HashSet<string>(StringComparer.Ordinal);
        foreach (var testCase in messages.Cases)
        {
            if (repeated.Contains((string)testCase["pickleId"]!))
            {
                dropped.Add((string)testCase["id"]!);
                continue;
            }

            _ids.Define(testCase);
            _ids.Replace(testCase);
            _cases.Add(testCase);
        }

        return dropped;
    }

    private string? Event(string kind, string line, HashSet<string> dropped, IReadOnlyDictionary<int, int> numbers)
    {
        var envelope = JsonNode.Parse(line)!.AsObject();
        var message = envelope[kind]!.AsObject();
        if (dropped.Contains((string?)message[kind == "testCaseStarted" ? "id" : "testCaseStartedId"] ?? ""))
            return null;
        if (kind == "testCaseStarted")
            _ids.Define(message);
        var exchange = kind == "attachment" ? PartMessages.ExchangeOf(message) : null;
        if (exchange is not null && numbers.TryGetValue(exchange.Number, out var number))
        {
            message["body"] = Encoding.UTF8.GetString((exchange with
            {
                Number = number,
                RequestFile = ExchangeNumbers.Rename(exchange.RequestFile, exchange.Number, number),
                ResponseFile = ExchangeNumbers.Rename(exchange.ResponseFile, exchange.Number, number),
            }).ToJson());
            message["contentEncoding"] = "IDENTITY";
        }

        if (_ids.Replaces)
            _ids.Replace(message);
        return exchange is null && !_ids.Replaces ? line : envelope.ToJsonString(Plain);
    }

    private IEnumerable<string> Head(JsonObject? begun)
    {
        if (parts.Select(p => p.Messages.Meta).OfType<JsonObject>().FirstOrDefault() is { } meta)
            yield return Line("meta", meta);
        var sources = parts.SelectMany(p => p.Messages.Sources).DistinctBy(s => s.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var pickles = _pickles.ToLookup(p => (string)p["uri"]!, StringComparer.Ordinal);
        foreach (var uri in sources.Keys.Concat(_documents.Keys).Concat(pickles.Select(p => p.Key)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            if (sources.TryGetValue(uri, out var source))
                yield return Line("source", source);
            if (_documents.TryGetValue(uri, out var document))
                yield return Line("gherkinDocument", document);
            foreach (var pickle in pickles[uri].OrderBy(p => (int?)p["location"]?["line"] ?? 0))
                yield return Line("pickle", pickle);
        }

        foreach (var binding in _bindings.Values)
            yield return binding.ToJsonString(Plain);
        if (begun is not null)
            yield return Line("testRunStarted", begun);
        foreach (var testCase in _cases)
            yield return Line("testCase", testCase);
    }

    private IEnumerable<string> End(JsonObject? begun)
    {
        if (begun is null || parts.Any(p => p.Messages.Finished is null))
            yield break;
        var finished = parts.Select(p => p.Messages.Finished!).ToArray();
        var end = finished.MaxBy(Instant)!.DeepClone().AsObject();
        end["success"] = finished.All(f => (bool?)f["success"] == true);
        end["testRunStartedId"] = (string?)begun["id"];
        yield return Line("testRunFinished", end);
    }

    private static (long Seconds, long Nanos) Instant(JsonObject message) =>
        ((long?)message["timestamp"]?["seconds"] ?? 0, (long?)message["timestamp"]?["nanos"] ?? 0);

    private static string Line(string kind, JsonObject message) => new JsonObject { [kind] = message.DeepClone() }.ToJsonString(Plain);
}
