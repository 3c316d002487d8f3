using System.Text;
using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Piloting;

/// <summary>What the harness and the driver of an LPS say to each other, request by request, each kept as evidence. One per scenario; not thread-safe.</summary>
public sealed class DriverDialogue(DriverWire wire, ScenarioContext scenario, ILpsDriver lps)
{
    private const int MostShown = 4000;

    /// <summary>A person of the mock's population, as typed. Fictitious.</summary>
    internal const string KnownTraits = """{"nomNaissance":"ADRUN","prenoms":["ZOE"],"sexe":"F","dateNaissance":"1975-12-31","lieuNaissance":"63220"}""";

    private WireAnswer? _answer;

    /// <summary>The LPS as it described itself at connection.</summary>
    internal LpsDescription Lps => lps.Description;

    /// <summary>The identity that <c>{id}</c> stands for.</summary>
    internal string? Id { get; set; }

    /// <summary>The last answer.</summary>
    /// <exception cref="HarnessException">No step has sent anything.</exception>
    internal WireAnswer Answer => _answer ?? throw new HarnessException("no-answer", "the scenario speaks of an answer before a step sent a request", "add « le banc envoie \"GET /lps\" au pilote »");

    /// <summary>What was sent last, e.g. <c>GET /lps</c>.</summary>
    internal string Asked { get; private set; } = "";

    /// <summary>Sends a request; <c>{id}</c> and <c>{login}</c> in the path are replaced.</summary>
    internal async Task<WireAnswer> SendAsync(string route, byte[]? body, CancellationToken ct, string? contentType = "application/json")
    {
        if (route.Split(' ', 2) is not [var method, var path] || !path.StartsWith('/'))
            throw new InputException("route", null, $"'{route}' is no route", "write a method and a path, e.g. GET /lps");
        path = path.Replace("{login}", "pilote", StringComparison.Ordinal);
        if (path.Contains("{id}", StringComparison.Ordinal))
            path = path.Replace("{id}", Uri.EscapeDataString(Id ?? throw new HarnessException("no-identity", "the scenario speaks of {id} before an identity was created", "begin with « une identité créée par le pilote »")), StringComparison.Ordinal);
        Asked = $"{method} {path}";
        _answer = null;
        try
        {
            return _answer = await wire.SendAsync(new WireRequest(method, path, body, contentType), ct);
        }
        finally
        {
            scenario.Attach(Transcript(body), "text/plain", "dialogue.txt");
        }
    }

    /// <summary>As <see cref="SendAsync(string, byte[], CancellationToken, string)"/>, with text.</summary>
    internal Task<WireAnswer> SendAsync(string route, string? body, CancellationToken ct, string? contentType = "application/json") =>
        SendAsync(route, body is null ? null : Encoding.UTF8.GetBytes(body), ct, contentType);

    /// <summary>Asks and expects a body of the contract.</summary>
    internal async Task<JsonElement> AskAsync(string route, string? body, int status, string schema, CancellationToken ct)
    {
        await SendAsync(route, body, ct);
        return ExpectBody(status, schema);
    }

    /// <summary>Creates an identity and makes it the one of <c>{id}</c>.</summary>
    internal async Task<JsonElement> CreateAsync(CancellationToken ct)
    {
        var created = await AskAsync("POST /identities", $$"""{"traits":{{KnownTraits}}}""", 201, nameof(LpsIdentity), ct);
        Id = created.GetProperty("id").GetString();
        return created;
    }

    /// <summary>The last answer is a body of the contract with that status.</summary>
    internal JsonElement ExpectBody(int status, string schema)
    {
        Expect.True(Answer.Status == status, "Le pilote répond comme le contrat le dit.", $"{Asked} : HTTP {status} avec un {schema}", Answer.ToString());
        Expect.True(Answer.MediaType == "application/json", "Le corps d'une réponse du pilote est du JSON, déclaré comme tel.", $"{Asked} : Content-Type application/json", Answer.ToString());
        var fault = ContractBodies.Fault(schema, Answer.Body);
        Expect.True(fault is null, "Le corps d'une réponse du pilote suit le contrat, membre par membre.", $"{Asked} : un {schema} de docs/lps-driver.openapi.yaml", $"{fault} Dans {Answer.Excerpt()}");
        using var document = JsonDocument.Parse(Answer.Body);
        return document.RootElement.Clone();
    }

    /// <summary>The last answer is that status without a body.</summary>
    internal void ExpectNothing(int status) => Expect.True(
        Answer.Status == status && Answer.Body.Length == 0, "Le pilote répond comme le contrat le dit.", $"{Asked} : HTTP {status} sans corps", Answer.ToString());

    /// <summary>The last answer is a problem of the contract.</summary>
    /// <param name="outcomes">Status and code of each that is allowed.</param>
    internal void ExpectProblem(params (int Status, string Code)[] outcomes)
    {
        var expected = string.Join(" ou ", outcomes.Select(o => $"HTTP {o.Status} avec le code {o.Code}"));
        var isOne = Answer.Problem() is { } problem && problem.Status == Answer.Status && !string.IsNullOrWhiteSpace(problem.Title)
            && outcomes.Contains((Answer.Status, problem.Code));
        Expect.True(isOne, "Un refus du pilote dit sa raison par un code stable du contrat.", $"{Asked} : {expected}", Answer.ToString());
        Expect.True(
            Answer.MediaType == "application/problem+json",
            "Un refus du pilote est un corps « problem » (RFC 9457), déclaré comme tel.",
            $"{Asked} : Content-Type application/problem+json",
            Answer.ToString());
    }

    private string Transcript(byte[]? body)
    {
        var sent = body is null ? "(sans corps)" : Cut(Encoding.UTF8.GetString(body));
        return $"> {Asked}\n> {sent}\n\n{(_answer is null ? "< (sans réponse)" : $"< HTTP {_answer.Status} {_answer.MediaType}\n< {Cut(_answer.Text())}")}";
    }

    private static string Cut(string text) => text.Length > MostShown ? $"{text[..MostShown]}… ({text.Length} caractères)" : text;
}
