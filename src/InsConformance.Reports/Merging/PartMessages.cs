using System.Text.Json;
using System.Text.Json.Nodes;
using InsConformance.Insi.Exchanges;

namespace InsConformance.Reports.Merging;

/// <summary>
/// The messages of a run by what they are: definitions, kept, and events, read again from the file when they are written. A last line that a kill cut is left
/// out; the message reader has refused any other that cannot be read.
/// </summary>
internal sealed class PartMessages
{
    private static readonly string[] Definitions = ["meta", "source", "gherkinDocument", "pickle", "hook", "stepDefinition", "parameterType", "testRunStarted", "testCase", "testRunFinished"];
    private readonly string? _path;

    private PartMessages(string? path) => _path = path;

    public static PartMessages None { get; } = new(null);

    public JsonObject? Meta { get; private set; }

    /// <summary>Texts of features by URI.</summary>
    public Dictionary<string, JsonObject> Sources { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, JsonObject> Documents { get; } = new(StringComparer.Ordinal);

    public List<JsonObject> Pickles { get; } = [];

    /// <summary>Hooks, step definitions and parameter types.</summary>
    public List<JsonObject> Bindings { get; } = [];

    public JsonObject? Started { get; private set; }

    public List<JsonObject> Cases { get; } = [];

    public JsonObject? Finished { get; private set; }

    /// <summary>Numbers of the exchanges that each attempt (<c>testCaseStarted.id</c>) attached.</summary>
    public Dictionary<string, List<int>> Attached { get; } = new(StringComparer.Ordinal);

    /// <summary>The test case of each attempt.</summary>
    public Dictionary<string, string> CaseOfAttempt { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything that is no definition, in the order of the file.</summary>
    public IEnumerable<(string Kind, string Line)> Events => Lines().Where(l => !Definitions.Contains(l.Kind));

    public static PartMessages Read(string path)
    {
        var read = new PartMessages(path);
        foreach (var (kind, line) in read.Lines())
            read.Add(kind, line);
        return read;
    }

    /// <summary>Where a pickle stands: <c>uri:line</c>, as <see cref="Gherkin.Results.ScenarioRecord.Key"/>.</summary>
    public static string KeyOf(JsonObject pickle) => $"{(string?)pickle["uri"]}:{pickle["location"]?["line"]?.ToJsonString()}";

    public static ExchangeEvidence? ExchangeOf(JsonObject attachment)
    {
        if ((string?)attachment["mediaType"] != ExchangeEvidence.MediaType)
            return null;
        var body = (string?)attachment["body"] ?? "";
        try
        {
            return ExchangeEvidence.FromJson((string?)attachment["contentEncoding"] == "BASE64" ? Convert.FromBase64String(body) : System.Text.Encoding.UTF8.GetBytes(body));
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }

    private IEnumerable<(string Kind, string Line)> Lines() => _path is null
        ? []
        : File.ReadLines(_path).Select(line => (KindOf(line), line)).Where(l => l.Item1.Length > 0);

    private static string KindOf(string line)
    {
        try
        {
            if (string.IsNullOrWhiteSpace(line))
                return "";
            using var json = JsonDocument.Parse(line);
            return json.RootElement.EnumerateObject().FirstOrDefault().Name ?? "";
        }
        catch (JsonException)
        {
            return "";
        }
    }

    private void Add(string kind, string line)
    {
        if (kind is "testStepStarted" or "testStepFinished" or "testCaseFinished")
            return;
        var message = JsonNode.Parse(line)![kind]!.AsObject();
        switch (kind)
        {
            case "meta":
                Meta ??= message;
                break;
            case "source":
                Sources[(string)message["uri"]!] = message;
                break;
            case "gherkinDocument":
                Documents[(string)message["uri"]!] = message;
                break;
            case "pickle":
                Pickles.Add(message);
                break;
            case "hook" or "stepDefinition" or "parameterType":
                Bindings.Add(message.Parent!.AsObject());
                break;
            case "testRunStarted":
                Started = message;
                break;
            case "testCase":
                Cases.Add(message);
                break;
            case "testCaseStarted":
                CaseOfAttempt[(string)message["id"]!] = (string)message["testCaseId"]!;
                break;
            case "attachment" when ExchangeOf(message) is { } exchange && (string?)message["testCaseStartedId"] is { } attempt:
                (Attached.TryGetValue(attempt, out var numbers) ? numbers : Attached[attempt] = []).Add(exchange.Number);
                break;
            case "testRunFinished":
                Finished = message;
                break;
            default:
                break;
        }
    }
}
