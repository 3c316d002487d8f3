using System.Globalization;
using InsConformance.Foundation.Evidence;
using InsConformance.Foundation.Yaml;
using InsConformance.Insi.Faults;

namespace InsConformance.Insi.Assertions;

/// <summary>Reads <see cref="AssertionRules"/> from YAML: the shipped file names everything, an editor's file only what it changes.</summary>
internal static class AssertionRulesFile
{
    private static readonly (string Word, AssertionOutcome Outcome)[] Outcomes =
    [
        ("refuse", AssertionOutcome.Refuse), ("error", AssertionOutcome.Error), ("warning", AssertionOutcome.Warning),
        ("information", AssertionOutcome.Information), ("off", AssertionOutcome.Off),
    ];

    public static AssertionRules ReadShipped(YamlMap file)
    {
        var rules = new List<AssertionRule>();
        foreach (var row in file.Maps("rules"))
        {
            var rule = new AssertionRule(
                row.Text("id"), row.Text("checks"), AssertionOutcome.Refuse, row.Text("fault"), EvidenceMark.Inferred, row.Text("source"), row.Flag("guard"));
            rules.Add(Change(row, rule));
            row.RefuseUnknownKeys();
        }

        return Read(file, rules, null);
    }

    public static AssertionRules ReadChanges(YamlMap file, AssertionRules shipped, FaultCatalogue? faults)
    {
        var rules = shipped.Rules.ToList();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in file.Maps("rules"))
        {
            var id = row.Text("id");
            var at = rules.FindIndex(r => r.Id == id);
            if (at < 0)
                throw row.Error("id", $"there is no assertion rule '{id}'");
            if (!named.Add(id))
                throw row.Error("id", $"'{id}' is listed twice");
            if (row.OptionalText("fault") is { } fault && (faults?.Find(fault) ?? FaultCatalogue.Default.Find(fault)) is null)
                throw row.Error("fault", $"the fault catalogue has no '{fault}'");
            rules[at] = Change(row, rules[at]) with { Title = row.OptionalText("checks") ?? rules[at].Title, Source = row.OptionalText("source") ?? rules[at].Source };
            row.RefuseUnknownKeys();
        }

        return Read(file, rules, shipped);
    }

    private static AssertionRules Read(YamlMap file, List<AssertionRule> rules, AssertionRules? shipped)
    {
        var parameters = file.Map("parameters");
        var read = new AssertionRules(rules)
        {
            PsMaxAge = Seconds(parameters, "ps-max-age-seconds", shipped?.PsMaxAge),
            MaxAhead = Seconds(parameters, "max-ahead-seconds", shipped?.MaxAhead),
            VitaleMaxAge = Seconds(parameters, "vitale-max-age-seconds", shipped?.VitaleMaxAge),
            MinRsaBits = parameters?.Number("min-rsa-bits", shipped?.MinRsaBits ?? 0) ?? shipped?.MinRsaBits ?? 0,
            Attributes = file.Has("attributes") || shipped is null ? [.. file.Maps("attributes").Select(Attribute)] : shipped.Attributes,
            Cards = file.Has("cards") || shipped is null ? [.. file.Maps("cards").Select(Card)] : shipped.Cards,
            AnonymousNamePrefix = file.OptionalText("anonymous-name-prefix") ?? shipped?.AnonymousNamePrefix ?? "",
            VitaleNameQualifiers = file.Has("vitale-name-qualifiers") || shipped is null ? file.Texts("vitale-name-qualifiers") : shipped.VitaleNameQualifiers,
        };
        if (read.MinRsaBits < 1024)
            throw (parameters ?? file).Error("min-rsa-bits", "'min-rsa-bits' must be at least 1024");
        parameters?.RefuseUnknownKeys();
        file.RefuseUnknownKeys();
        return read;
    }

    private static AssertionRule Change(YamlMap row, AssertionRule rule)
    {
        var outcome = rule.Outcome;
        if (row.OptionalText("outcome") is { } word)
        {
            var at = Array.FindIndex(Outcomes, o => o.Word == word);
            outcome = at >= 0 ? Outcomes[at].Outcome : throw row.Error("outcome", $"'outcome' must be refuse, error, warning, information or off, not '{word}'");
            if (rule.IsGuard && outcome is not AssertionOutcome.Refuse)
                throw row.Error("outcome", $"'{rule.Id}' keeps a signature from being got round: its outcome is always refuse");
        }

        return rule with { Outcome = outcome, Fault = row.OptionalText("fault") ?? rule.Fault, Evidence = Evidence(row, rule.Evidence) };
    }

    private static AssertionAttributeRule Attribute(YamlMap row)
    {
        var name = row.Text("name");
        var rule = new AssertionAttributeRule(
            name, row.OptionalText("psc-name") ?? name, row.Texts("required-by"), row.Texts("required-for-professions"), Evidence(row, EvidenceMark.Inferred));
        row.RefuseUnknownKeys();
        return rule;
    }

    private static CardRule Card(YamlMap row)
    {
        var type = int.TryParse(row.Text("type"), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw row.Error("type", "'type' must be a whole number");
        var rule = new CardRule(
            row.Text("kind"), type, row.Flag("nominative"), row.Texts("titles"), row.Flag("accepted"), Evidence(row, EvidenceMark.Inferred));
        row.RefuseUnknownKeys();
        return rule;
    }

    private static EvidenceMark Evidence(YamlMap row, EvidenceMark @default) => row.OptionalText("evidence") is not { } word ? @default
        : EvidenceMarkWords.TryParse(word, out var mark) ? mark
        : throw row.Error("evidence", $"'evidence' must be one of XSD, LIVE, CNDA, OFF2, CLIENT, INF, STD, not '{word}'");

    private static TimeSpan Seconds(YamlMap? parameters, string key, TimeSpan? shipped)
    {
        var seconds = parameters?.Number(key, (int?)shipped?.TotalSeconds ?? -1) ?? (int?)shipped?.TotalSeconds ?? -1;
        return seconds >= 0 ? TimeSpan.FromSeconds(seconds) : throw parameters!.Error(key, $"'{key}' must be given and not be negative");
    }
}
