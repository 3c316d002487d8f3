using System.Text;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Catalogues;

/// <summary>Writes a catalogue as the YAML that <see cref="CatalogueFile"/> reads. Mapped requirements are written out. Thread-safe.</summary>
public static class CatalogueText
{
    /// <summary>The whole file.</summary>
    /// <param name="catalogue">What to write.</param>
    public static string Write(Catalogue catalogue)
    {
        var yaml = new StringBuilder();
        var head = catalogue.Head;
        Line(yaml, 0, "catalogue", head.Id);
        Line(yaml, 0, "version", head.Version);
        Line(yaml, 0, "title", head.Title);
        Line(yaml, 0, "shortTitle", head.ShortTitle);
        Line(yaml, 0, "source", head.Source);
        Line(yaml, 0, "evidence", head.Evidence.Word());
        Line(yaml, 0, "tag", head.TagPrefix);
        List(yaml, 0, "profiles", head.Profiles);
        if (head.Ids != IdGrammar.Any)
        {
            yaml.Append("ids:\n");
            List(yaml, 2, "requirement", head.Ids.Requirement);
            List(yaml, 2, "scenario", head.Ids.Scenario);
            List(yaml, 2, "proof", head.Ids.Proof);
        }

        yaml.Append("requirements:\n");
        foreach (var requirement in catalogue.Requirements)
            Write(yaml, requirement, head);
        return yaml.ToString();
    }

    private static void Write(StringBuilder yaml, Requirement requirement, CatalogueHead head)
    {
        yaml.Append('\n');
        Start(yaml, 2, requirement.Id, requirement.PublishedId);
        Line(yaml, 4, "title", requirement.Title);
        Line(yaml, 4, "statement", requirement.Statement);
        Line(yaml, 4, "withoutScenario", requirement.WithoutScenario);
        Line(yaml, 4, "bloc", requirement.Bloc);
        Line(yaml, 4, "status", requirement.Status);
        List(yaml, 4, "perimeters", requirement.Perimeters);
        List(yaml, 4, "profiles", requirement.Profiles);
        if (requirement.Source != head.Source || requirement.Scenarios.Count > 0)
            Line(yaml, 4, "source", requirement.Source);
        Line(yaml, 4, "evidence", requirement.Evidence.Word());
        Extra(yaml, 4, requirement.Extra);
        if (requirement.Scenarios.Count == 0)
            return;
        yaml.Append("    scenarios:\n");
        foreach (var scenario in requirement.Scenarios)
            Write(yaml, scenario, requirement);
    }

    private static void Write(StringBuilder yaml, RequirementScenario scenario, Requirement requirement)
    {
        Start(yaml, 6, scenario.Id, scenario.PublishedId);
        Line(yaml, 8, "title", scenario.Title);
        Line(yaml, 8, "statement", scenario.Statement);
        if (!scenario.Profiles.SequenceEqual(requirement.Profiles))
            List(yaml, 8, "profiles", scenario.Profiles);
        Extra(yaml, 8, scenario.Extra);
        yaml.Append("        proofs:\n");
        foreach (var proof in scenario.Proofs)
        {
            Start(yaml, 10, proof.Id, proof.PublishedId);
            Line(yaml, 12, "title", proof.Title);
            Line(yaml, 12, "kind", proof.Kind.Word());
            Line(yaml, 12, "statement", proof.Statement);
            if (proof.Source != requirement.Source)
                Line(yaml, 12, "source", proof.Source);
            if (proof.Evidence != requirement.Evidence)
                Line(yaml, 12, "evidence", proof.Evidence.Word());
            if (!proof.Profiles.SequenceEqual(scenario.Profiles))
                List(yaml, 12, "profiles", proof.Profiles);
            Automated(yaml, proof);
            Extra(yaml, 12, proof.Extra);
        }
    }

    private static void Automated(StringBuilder yaml, Proof proof)
    {
        Line(yaml, 12, "automation", proof.Automation switch
        {
            Automation.Automated => null,
            Automation.Dossier => "dossier",
            Automation.Later => "later",
            Automation.Manual => "manual",
            _ => "unknown",
        });
        if (proof.Automation != Automation.Dossier)
            Line(yaml, 12, proof.Automation == Automation.Manual ? "instructions" : "reason", proof.AutomationNote);
    }

    private static void Start(StringBuilder yaml, int indent, string id, string published)
    {
        yaml.Append(' ', indent).Append("- id: ").Append(Quoted(id)).Append('\n');
        if (published != id)
            Line(yaml, indent + 2, "publishedId", published);
    }

    private static void Line(StringBuilder yaml, int indent, string key, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            yaml.Append(' ', indent).Append(key).Append(": ").Append(Quoted(value)).Append('\n');
    }

    private static void List(StringBuilder yaml, int indent, string key, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            yaml.Append(' ', indent).Append(key).Append(": [").AppendJoin(", ", values.Select(Quoted)).Append("]\n");
    }

    private static void Extra(StringBuilder yaml, int indent, IReadOnlyDictionary<string, string> extra)
    {
        if (extra.Count == 0)
            return;
        yaml.Append(' ', indent).Append("extra:\n");
        foreach (var (header, text) in extra)
            yaml.Append(' ', indent + 2).Append(Quoted(header)).Append(": ").Append(Quoted(text)).Append('\n');
    }

    /// <summary>Always between double quotes: the one form of YAML in which no text means anything else.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '"' or '\\':
                    quoted.Append('\\').Append(c);
                    break;
                case '\n':
                    quoted.Append("\\n");
                    break;
                case < ' ' or (>= '\u007F' and <= '\u00A0') or '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF':
                    quoted.Append("\\u").Append(((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
                    break;
                default:
                    if (!char.IsSurrogate(c))
                        quoted.Append(c);
                    else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                        quoted.Append(c).Append(text[++i]);
                    else
                        quoted.Append('\uFFFD');
                    break;
            }
        }

        return quoted.Append('"').ToString();
    }
}
