using System.Globalization;
using InsConformance.Foundation.Yaml;

namespace InsConformance.InsiMock.Faults;

/// <summary>Reads a fault plan: keys <c>plan</c> and <c>rules</c>. Every value is checked, with its place.</summary>
internal static class FaultPlanFile
{
    private const int MostRules = 1000;

    public static FaultPlan Read(YamlMap file)
    {
        var name = file.OptionalText("plan") ?? "";
        var rules = new List<FaultRule>();
        foreach (var entry in file.Maps("rules"))
        {
            var rule = ReadRule(entry, rules.Count + 1);
            if (rules.Exists(r => r.Name == rule.Name))
                throw entry.Error("name", $"a rule is named '{rule.Name}' already");
            rules.Add(rule);
        }

        // What the admin API gives beside the plan may be sent back with it.
        file.Maps("counts");
        file.RefuseUnknownKeys();
        return rules.Count <= MostRules ? new FaultPlan(name, rules) : throw file.Error("rules", $"{rules.Count} rules, at most {MostRules}");
    }

    private static FaultRule ReadRule(YamlMap entry, int number)
    {
        var name = entry.OptionalText("name") is { Length: > 0 } given ? given : $"rule {number.ToString(CultureInfo.InvariantCulture)}";
        var when = entry.Map("when");
        var then = entry.Map("then") ?? throw entry.Error("then", "'then' is missing: say what the calls get");
        var rule = new FaultRule(name, ReadFilter(when), ReadCount(when), EffectReader.Read(then)) { Place = entry.Place };
        when?.RefuseUnknownKeys();
        then.RefuseUnknownKeys();
        entry.RefuseUnknownKeys();
        return rule.Then.IsEmpty ? throw then.Error("then", "the rule changes nothing: give at least one effect") : rule;
    }

    private static CallFilter ReadFilter(YamlMap? when) => when is null ? CallFilter.Any : new CallFilter
    {
        Operation = when.OptionalText("operation"),
        Listener = when.OptionalText("listener") is not { } listener || ListenerWords.IsKnown(listener)
            ? when.OptionalText("listener")
            : throw when.Error("listener", $"'listener' must be one of {string.Join(", ", ListenerWords.Known)}, not '{listener}'"),
        Identity = when.OptionalText("identity"),
        Traits = when.Map("traits") is { } traits ? ReadTraits(traits) : null,
        MessageId = when.OptionalText("message-id"),
    };

    private static TraitsFilter ReadTraits(YamlMap traits)
    {
        var filter = new TraitsFilter
        {
            NomNaissance = traits.OptionalText("nomNaissance"),
            Prenom = traits.OptionalText("prenom"),
            Sexe = traits.OptionalText("sexe"),
            DateNaissance = traits.OptionalText("dateNaissance"),
            LieuNaissance = traits.OptionalText("lieuNaissance"),
        };
        traits.RefuseUnknownKeys();
        return filter;
    }

    private static CallCount ReadCount(YamlMap? when)
    {
        if (when is null)
            return CallCount.All;
        var count = new CallCount
        {
            Calls = [.. when.Texts("call").Select(t => int.TryParse(t, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n > 0
                ? n
                : throw when.Error("call", $"'call' must be a call number from 1, or a list of them, not '{t}'"))],
            From = AtLeastOne(when, "from") ?? 1,
            To = AtLeastOne(when, "to"),
            Every = AtLeastOne(when, "every") ?? 1,
            Percent = ReadPercent(when),
            Seed = when.Number("seed", 0),
            Times = AtLeastOne(when, "times"),
        };
        if (count.To < count.From)
            throw when.Error("to", $"'to' ({count.To}) comes before 'from' ({count.From})");
        return when.Has("seed") && !when.Has("percent") ? throw when.Error("seed", "'seed' goes with 'percent'") : count;
    }

    private static int? AtLeastOne(YamlMap when, string key) =>
        !when.Has(key) ? null : when.Number(key, 1) is > 0 and var number ? number : throw when.Error(key, $"'{key}' must be at least 1");

    private static double ReadPercent(YamlMap when)
    {
        if (when.OptionalText("percent") is not { } text)
            return 100;
        return double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent is > 0 and <= 100
            ? percent
            : throw when.Error("percent", $"'percent' must be above 0 and at most 100, not '{text}'");
    }
}
