using System.Globalization;

namespace InsConformance.Insi.Assertions;

/// <summary>
/// The attributes of a PS assertion: required ones, and spellings. Published sources differ in case, in a suffix AMO and in a namespace before the name: all
/// are accepted and told. Contract section 2.6 [OFF2].
/// </summary>
internal static class AttributeCheck
{
    private const string AmoSuffix = "AMO";

    /// <summary>Values by the name of the official card sample.</summary>
    public static IReadOnlyDictionary<string, string> Run(AssertionRun run, ReceivedAssertion assertion, CardCertificate? card)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in assertion.AttributeStatement.Elements)
        {
            if (!attribute.Is(InsiNames.Saml2, "Attribute"))
                run.Report("assertion-unknown-element", $"Élément hors du contrat dans AttributeStatement : {Checks.Visible.Text(attribute.LocalName)}.", attribute);
            else
                Take(run, assertion, attribute, values);
        }

        foreach (var rule in run.Rules.Attributes)
        {
            if (values.TryGetValue(rule.Name, out var value) && !string.IsNullOrWhiteSpace(value))
                continue;
            if (rule.RequiredBy.Contains(assertion.NameQualifier))
                run.Report("attribute-missing", $"L'attribut {rule.Name} est absent ou vide.", assertion.AttributeStatement);
            else if (card?.Profession is { } profession && rule.RequiredForProfessions.Contains(profession.ToString(CultureInfo.InvariantCulture)))
                run.Report("attribute-specialty-missing", $"L'attribut {rule.Name} est absent ou vide ; la profession du porteur l'exige.", assertion.AttributeStatement);
        }

        return values;
    }

    private static void Take(AssertionRun run, ReceivedAssertion assertion, SignedNode attribute, Dictionary<string, string> values)
    {
        var name = attribute.Attribute("Name") ?? "";
        if (attribute.Elements is not [{ Elements.Count: 0 } value] || !value.Is(InsiNames.Saml2, "AttributeValue"))
        {
            run.Report("assertion-form", "Un attribut doit contenir un seul AttributeValue, avec du texte.", attribute);
            return;
        }

        var rule = Find(run.Rules, name);
        if (rule is null)
            run.Report("attribute-unknown", $"Attribut hors du contrat : {Checks.Visible.Text(name)}.", attribute);
        else if (name != (assertion.NameQualifier == PsAssertionCheck.ProSanteConnect ? rule.PscName : rule.Name))
            run.Report("attribute-spelling", $"Attribut {Checks.Visible.Text(name)} : l'exemple officiel écrit autrement ({rule.Name}).", attribute);
        if (!values.TryAdd(rule?.Name ?? name, value.Text))
            run.Report("attribute-repeated", $"L'attribut {Checks.Visible.Text(rule?.Name ?? name)} est en double.", attribute);
    }

    private static AssertionAttributeRule? Find(AssertionRules rules, string name)
    {
        var bare = WithoutSuffix(name.AsSpan(name.LastIndexOfAny([':', '/', '#']) + 1));
        foreach (var rule in rules.Attributes)
        {
            if (bare.Equals(WithoutSuffix(rule.Name), StringComparison.OrdinalIgnoreCase))
                return rule;
        }

        return null;
    }

    private static ReadOnlySpan<char> WithoutSuffix(ReadOnlySpan<char> name) =>
        name.EndsWith(AmoSuffix, StringComparison.OrdinalIgnoreCase) ? name[..^AmoSuffix.Length] : name;
}
