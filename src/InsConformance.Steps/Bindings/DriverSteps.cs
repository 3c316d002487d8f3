using System.Text.Json;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Steps.Expectations;
using InsConformance.Steps.Piloting;

namespace InsConformance.Steps.Bindings;

/// <summary>Speaks to the driver of the LPS itself: what an editor wrote to be tested, not what is tested.</summary>
[Binding]
public sealed class DriverSteps(DriverDialogue dialogue)
{
    /// <summary>Prefix of a capability that is no name of the contract on purpose.</summary>
    private const string OwnPrefix = "x-";

    private string? _created;
    private string? _before;

    /// <summary>Creates an identity; the steps that follow speak of it as <c>{id}</c>.</summary>
    [Given("une identité créée par le pilote")]
    [When("une identité créée par le pilote")]
    public async Task Created(CancellationToken ct)
    {
        _before = dialogue.Id;
        await dialogue.CreateAsync(ct);
        _created = dialogue.Answer.Text();
    }

    /// <summary>Sends a request without a body.</summary>
    [When("le banc envoie {string} au pilote")]
    public async Task Sends(string route, CancellationToken ct) => await dialogue.SendAsync(route, (string?)null, ct);

    /// <summary>Sends a request with a body, declared as JSON whatever it is.</summary>
    [When("le banc envoie {string} au pilote avec :")]
    public async Task SendsWith(string route, string body, CancellationToken ct) => await dialogue.SendAsync(route, body, ct);

    /// <summary>Sends a request with a body of another declared type; the empty type declares none.</summary>
    [When("le banc envoie {string} au pilote, de type {string}, avec :")]
    public async Task SendsTyped(string route, string type, string body, CancellationToken ct) =>
        await dialogue.SendAsync(route, body, ct, type.Length == 0 ? null : type);

    /// <summary>Sends a request whose body has that many bytes, all of them in one JSON text.</summary>
    [When("le banc envoie {string} au pilote avec un corps de {int} octets", TimeoutMs = 40_000)]
    public async Task SendsLarge(string route, int size, CancellationToken ct)
    {
        const string before = """{"traits":{"nomUtilise":""";
        await dialogue.SendAsync(route, $"{before}\"{new string('A', size - before.Length - 4)}\"}}}}", ct);
    }

    /// <summary>The answer is a body of the contract.</summary>
    [Then("le pilote répond {int} avec un {string} du contrat")]
    public void Answers(int status, string schema) => dialogue.ExpectBody(status, schema);

    /// <summary>The answer has no body.</summary>
    [Then("le pilote répond {int} sans corps")]
    public void AnswersNothing(int status) => dialogue.ExpectNothing(status);

    /// <summary>The answer is a refusal with that code.</summary>
    [Then("le pilote refuse avec le statut {int} et le code {string}")]
    public void Refuses(int status, string code) => dialogue.ExpectProblem((status, code));

    /// <summary>The description names the product.</summary>
    [Then("la description donne un nom, une version et la version de ce contrat")]
    public void Describes()
    {
        var lps = dialogue.ExpectBody(200, nameof(LpsDescription));
        Expect.True(
            IsFilled(lps, "name") && IsFilled(lps, "version") && lps.GetProperty("contract").GetInt32() == LpsContract.Version,
            "La description nomme le logiciel sous test, sa version et la version du contrat.",
            $"name et version remplis, contract = {LpsContract.Version}",
            dialogue.Answer.Excerpt());
    }

    /// <summary>No capability is misspelt or repeated.</summary>
    [Then("chaque capacité déclarée est un nom du contrat, une seule fois")]
    public void DeclaresKnown()
    {
        string[] declared = [.. dialogue.ExpectBody(200, nameof(LpsDescription)).GetProperty("capabilities").EnumerateArray().Select(c => c.GetString() ?? "")];
        var wrong = declared.Where(c => !LpsCapabilities.All.Contains(c, StringComparer.Ordinal) && !c.StartsWith(OwnPrefix, StringComparison.Ordinal))
            .Concat(declared.GroupBy(c => c).Where(g => g.Count() > 1).Select(g => g.Key)).ToArray();
        Expect.True(
            wrong.Length == 0,
            "Une capacité mal écrite est une capacité que le logiciel n'a pas.",
            $"des noms du contrat ({string.Join(", ", LpsCapabilities.All)}), ou commençant par {OwnPrefix}, une fois chacun",
            string.Join(", ", wrong));
    }

    /// <summary>The last two identities are two.</summary>
    [Then("les deux identités ont chacune leur identifiant")]
    public void HaveOwnIds() => Expect.True(
        _before is not null && dialogue.Id != _before, "Chaque identité a son identifiant, même avec les mêmes traits.", "deux identifiants", $"deux fois « {dialogue.Id} »");

    /// <summary>What is read is what was created.</summary>
    [Then("l'identité lue est celle qui a été créée")]
    public void ReadsWhatWasCreated()
    {
        dialogue.ExpectBody(200, nameof(LpsIdentity));
        using var created = JsonDocument.Parse(_created!);
        using var read = JsonDocument.Parse(dialogue.Answer.Body);
        Expect.True(
            JsonElement.DeepEquals(created.RootElement, read.RootElement), "Une identité se lit comme elle a été rendue à sa création.", _created!, dialogue.Answer.Text());
    }

    /// <summary>A text member of the answer, by its path.</summary>
    [Then("la réponse porte {string} : {string}")]
    public void Holds(string path, string value)
    {
        using var answer = JsonDocument.Parse(dialogue.Answer.Body);
        JsonElement? at = answer.RootElement;
        foreach (var name in path.Split('.'))
            at = at is { ValueKind: JsonValueKind.Object } parent && parent.TryGetProperty(name, out var member) ? member : null;
        Expect.Equal("Le pilote rend ce que le logiciel a enregistré.", path, value, at is { ValueKind: JsonValueKind.String } found ? found.GetString() : at?.GetRawText());
    }

    private static bool IsFilled(JsonElement lps, string member) => !string.IsNullOrWhiteSpace(lps.GetProperty(member).GetString());
}
