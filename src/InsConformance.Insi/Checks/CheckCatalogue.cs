using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Insi.Checks;

/// <summary>The contract checks as data: what each one checks, its weight and its evidence, and the figures they use. Immutable, thread-safe.</summary>
public sealed class CheckCatalogue
{
    private static readonly Lazy<CheckCatalogue> Shipped = new(
        () => ReadShipped(DataResource.Yaml("InsConformance.Insi.Checks.contract-checks.yaml", "contract-checks.yaml")));

    private readonly Dictionary<string, ContractCheck> _byId;

    private CheckCatalogue(IReadOnlyList<ContractCheck> checks, TimeSpan tempsMaxAge, TimeSpan tempsMaxAhead)
    {
        Checks = checks;
        TempsMaxAge = tempsMaxAge;
        TempsMaxAhead = tempsMaxAhead;
        _byId = checks.ToDictionary(c => c.Id, StringComparer.Ordinal);
    }

    /// <summary>The catalogue that comes with the program.</summary>
    public static CheckCatalogue Default => Shipped.Value;

    /// <summary>Every check, in the order of a message.</summary>
    public IReadOnlyList<ContractCheck> Checks { get; }

    /// <summary>How old <c>Temps</c> may be; default 5 minutes [INF].</summary>
    public TimeSpan TempsMaxAge { get; }

    /// <summary>How far ahead <c>Temps</c> may be; default 1 minute [INF].</summary>
    public TimeSpan TempsMaxAhead { get; }

    /// <summary>The shipped catalogue with the changes of a file: it names only what it changes.</summary>
    /// <param name="path">A YAML file with the keys of the shipped one.</param>
    /// <exception cref="InputException">Unreadable, an unknown check or a wrong value, with its place.</exception>
    public static CheckCatalogue Load(string path) => Default.With(YamlFile.Load(path));

    /// <summary>A check by its id, or <see langword="null"/>.</summary>
    public ContractCheck? Find(string id) => _byId.GetValueOrDefault(id);

    private static CheckCatalogue ReadShipped(YamlMap file)
    {
        var checks = new List<ContractCheck>();
        foreach (var row in file.Maps("checks"))
        {
            checks.Add(Change(row, new ContractCheck(row.Text("id"), row.Text("checks"), CheckSeverity.Error, EvidenceMark.Inferred, row.Text("source"))));
            row.RefuseUnknownKeys();
        }

        var (age, ahead) = ReadParameters(file, TimeSpan.Zero, TimeSpan.Zero);
        file.RefuseUnknownKeys();
        return new CheckCatalogue(checks, age, ahead);
    }

    private CheckCatalogue With(YamlMap file)
    {
        var checks = Checks.ToList();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in file.Maps("checks"))
        {
            var id = row.Text("id");
            var at = checks.FindIndex(c => c.Id == id);
            if (at < 0)
                throw row.Error("id", $"there is no check '{id}'");
            if (!named.Add(id))
                throw row.Error("id", $"'{id}' is listed twice");
            checks[at] = Change(row, checks[at]) with { Title = row.OptionalText("checks") ?? checks[at].Title, Source = row.OptionalText("source") ?? checks[at].Source };
            row.RefuseUnknownKeys();
        }

        var (age, ahead) = ReadParameters(file, TempsMaxAge, TempsMaxAhead);
        file.RefuseUnknownKeys();
        return new CheckCatalogue(checks, age, ahead);
    }

    private static ContractCheck Change(YamlMap row, ContractCheck check) => check with
    {
        Severity = row.OptionalText("severity") switch
        {
            null => check.Severity,
            "error" => CheckSeverity.Error,
            "warning" => CheckSeverity.Warning,
            "information" => CheckSeverity.Information,
            var other => throw row.Error("severity", $"'severity' must be error, warning or information, not '{other}'"),
        },
        Evidence = row.OptionalText("evidence") is not { } word ? check.Evidence
            : EvidenceMarkWords.TryParse(word, out var mark) ? mark
            : throw row.Error("evidence", $"'evidence' must be one of XSD, LIVE, CNDA, OFF2, CLIENT, INF, STD, not '{word}'"),
        IsEnabled = row.Flag("enabled", check.IsEnabled),
        IsRefusedWhenStrict = row.Flag("strict", check.IsRefusedWhenStrict),
    };

    private static (TimeSpan Age, TimeSpan Ahead) ReadParameters(YamlMap file, TimeSpan age, TimeSpan ahead)
    {
        if (file.Map("parameters") is not { } parameters)
            return (age, ahead);
        TimeSpan Seconds(string key, TimeSpan @default)
        {
            var seconds = parameters.Number(key, (int)@default.TotalSeconds);
            return seconds >= 0 ? TimeSpan.FromSeconds(seconds) : throw parameters.Error(key, $"'{key}' must not be negative");
        }

        var read = (Seconds("temps-max-age-seconds", age), Seconds("temps-max-ahead-seconds", ahead));
        parameters.RefuseUnknownKeys();
        return read;
    }
}
