using System.Text;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Tests.Fakes;

namespace InsConformance.Lps.Tests.Mutants;

/// <summary>Each mutant of the driver answers some requests otherwise than the reference, and those alone.</summary>
public class AdapterMutantTests
{
    private const string Traits = """{"nomNaissance":"CORSE","prenoms":["ANTHONY"],"sexe":"M","dateNaissance":"1980-03-02","lieuNaissance":"2B020"}""";

    private static readonly (string Name, WireRequest Request)[] Panel =
    [
        ("describe", new("GET", "/lps")),
        ("create", Post("/identities", $$"""{"traits":{{Traits}}}""")),
        ("read", new("GET", "/identities/P000001")),
        ("unknown-member", Post("/identities", $$"""{"traits":{{Traits}},"couleur":"bleu"}""")),
        ("wrong-json", Post("/identities", "{")),
        ("text", Post("/identities", $$"""{"traits":{{Traits}}}""") with { ContentType = "text/plain" }),
        ("large", Post("/identities", new string(' ', 100_000))),
        ("frozen", new("PUT", "/clock", Encoding.UTF8.GetBytes("""{"frozenAt":"2030-01-02T03:04:05Z"}"""))),
        ("created-frozen", Post("/identities", $$"""{"traits":{{Traits}}}""")),
        ("trace", new("GET", "/audit")),
        ("unknown-identity", new("GET", "/identities/absente")),
        ("unknown-route", new("GET", "/nulle-part")),
        ("wrong-method", new("GET", "/reset")),
        ("reset", Post("/reset", "{}")),
        ("after-reset", new("GET", "/identities/P000001")),
    ];

    private static readonly Lazy<Task<Dictionary<string, string>>> Reference = new(() => PlayAsync(null));

    public static IReadOnlyList<string> Ids { get; } =
    [
        .. typeof(AdapterMutantTests).GetMethod(nameof(Mutant_AgainstTheReference_AnswersOnlyTheseOtherwise))!.GetCustomAttributesData()
            .Where(a => a.AttributeType == typeof(InlineDataAttribute))
            .Select(a => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)a.ConstructorArguments[0].Value!)[0].Value!),
    ];

    [Theory]
    [InlineData("adapter-drops-unknown-members", "unknown-member trace")]
    [InlineData("adapter-writes-null", "describe create read created-frozen trace wrong-json unknown-member large text unknown-identity unknown-route wrong-method after-reset")]
    [InlineData("adapter-html-for-unknown-routes", "unknown-route")]
    [InlineData("adapter-reset-keeps-identities", "after-reset")]
    [InlineData("adapter-declares-more", "frozen trace")]
    [InlineData("adapter-clock-for-show", "trace")]
    [InlineData("adapter-problems-without-code", "unknown-member wrong-json text large unknown-identity unknown-route wrong-method after-reset")]
    [InlineData("adapter-errors-as-200", "unknown-member wrong-json text large unknown-identity unknown-route wrong-method after-reset")]
    [InlineData("adapter-breaks-on-wrong-json", "unknown-member wrong-json")]
    [InlineData("adapter-wrong-method-unknown", "wrong-method")]
    [InlineData("adapter-empty-for-unknown-identity", "unknown-identity after-reset")]
    [InlineData("adapter-any-content-type", "text trace")]
    [InlineData("adapter-unbounded-bodies", "large")]
    public async Task Mutant_AgainstTheReference_AnswersOnlyTheseOtherwise(string mutant, string names)
    {
        var reference = await Reference.Value;
        var seen = await PlayAsync(mutant);
        string[] differ = [.. seen.Keys.Where(n => seen[n] != reference[n])];
        Assert.True(
            differ.Order(StringComparer.Ordinal).SequenceEqual(names.Split(' ').Order(StringComparer.Ordinal)),
            $"{string.Join(' ', differ)}\n{string.Join('\n', differ.Select(n => $"{n}: {reference[n]}\n  > {seen[n]}"))}");
    }

    private static WireRequest Post(string path, string body) => new("POST", path, Encoding.UTF8.GetBytes(body));

    private static async Task<Dictionary<string, string>> PlayAsync(string? mutant)
    {
        var insi = TestPeople.Service();
        await using var bench = await Bench.StartAsync(Bench.Options(insi, mutant) with { Time = new StandingTime() }, insi);
        using var wire = new DriverWire(new LpsDriverOptions(bench.Url));
        var seen = new Dictionary<string, string>();
        foreach (var (name, request) in Panel)
        {
            var answer = await wire.SendAsync(request);
            // A request that is not refused takes the next id.
            seen[name] = $"{answer.Status} {answer.MediaType} {(name == "created-frozen" ? answer.Text().Replace("P000003", "P000002", StringComparison.Ordinal) : answer.Text())}";
        }

        return seen;
    }
}
