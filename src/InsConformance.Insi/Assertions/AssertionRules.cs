using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;
using InsConformance.Insi.Faults;

namespace InsConformance.Insi.Assertions;

/// <summary>What an assertion must be, as data, with the fault that each refusal gives. Immutable, thread-safe.</summary>
public sealed class AssertionRules
{
    private static readonly Lazy<AssertionRules> Shipped = new(
        () => AssertionRulesFile.ReadShipped(DataResource.Yaml("InsConformance.Insi.Assertions.assertion-rules.yaml", "assertion-rules.yaml")));

    private readonly Dictionary<string, AssertionRule> _byId;

    internal AssertionRules(IReadOnlyList<AssertionRule> rules)
    {
        Rules = rules;
        _byId = rules.ToDictionary(r => r.Id, StringComparer.Ordinal);
    }

    /// <summary>The rules that come with the program.</summary>
    public static AssertionRules Default => Shipped.Value;

    /// <summary>Every rule, in the order they are looked at.</summary>
    public IReadOnlyList<AssertionRule> Rules { get; }

    /// <summary>How old a PS assertion may be; default 1 hour [CLIENT].</summary>
    public required TimeSpan PsMaxAge { get; init; }

    /// <summary>How far ahead <c>IssueInstant</c> may be; default 1 minute [INF].</summary>
    public required TimeSpan MaxAhead { get; init; }

    /// <summary>How old a Vitale assertion may be; default 20 minutes [INF].</summary>
    public required TimeSpan VitaleMaxAge { get; init; }

    /// <summary>Shortest RSA key accepted; default 2048 bits.</summary>
    public required int MinRsaBits { get; init; }

    /// <summary>The attributes of a PS assertion.</summary>
    public required IReadOnlyList<AssertionAttributeRule> Attributes { get; init; }

    /// <summary>The kinds of card; the first that fits counts.</summary>
    public required IReadOnlyList<CardRule> Cards { get; init; }

    /// <summary>How the surname of a card that names nobody begins, e.g. <c>EMPLOYE</c>.</summary>
    public required string AnonymousNamePrefix { get; init; }

    /// <summary>NameQualifiers of a Vitale assertion [INF].</summary>
    public required IReadOnlyList<string> VitaleNameQualifiers { get; init; }

    /// <summary>The shipped rules with the changes of a file: it names only what it changes.</summary>
    /// <param name="path">A YAML file with the keys of the shipped one.</param>
    /// <param name="faults">The catalogue whose faults a rule may name, besides those of the shipped one; default none.</param>
    /// <exception cref="InputException">Unreadable, an unknown rule or fault, a guard that no longer refuses, or a wrong value, with its place.</exception>
    public static AssertionRules Load(string path, FaultCatalogue? faults = null) => AssertionRulesFile.ReadChanges(YamlFile.Load(path), Default, faults);

    /// <summary>A rule by its id, or <see langword="null"/>.</summary>
    public AssertionRule? Find(string id) => _byId.GetValueOrDefault(id);

    internal AssertionRule Get(string id) => Find(id) ?? throw new InvalidOperationException($"no assertion rule '{id}'");
}
