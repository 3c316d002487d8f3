namespace InsConformance.Insi.Assertions;

/// <summary>The second assertion of a message: the Vitale card's. Its form and its signature are not public. Contract section 2.7 [INF].</summary>
internal static class VitaleAssertionCheck
{
    public static VitaleAssertion Run(AssertionRun run, SignedNode node)
    {
        var name = node.Only(InsiNames.Saml2, "Subject")?.Only(InsiNames.Saml2, "NameID");
        var qualifier = name?.Attribute("NameQualifier");
        if (qualifier is PsAssertionCheck.Card or PsAssertionCheck.ProSanteConnect)
            run.Report("assertion-ps-repeated", "La seconde assertion est encore une assertion PS.", name!);
        else if (qualifier is null || !run.Rules.VitaleNameQualifiers.Contains(qualifier))
            run.Report("vitale-name-qualifier", "Le NameQualifier de l'assertion Vitale est absent ou inconnu.", name ?? node);

        var isDated = InstantText.TryParse(node.Attribute("IssueInstant"), out var instant, out _);
        if (!isDated || string.IsNullOrEmpty(node.Attribute("ID")) || string.IsNullOrWhiteSpace(name?.Text))
            run.Report("vitale-form", "L'assertion Vitale n'a pas d'ID, de date IssueInstant ou de NameID.", node);
        if (node.All().FirstOrDefault(n => n.Is(XmlDsigNames.Namespace, "Signature")) is { } signature)
            run.Report("vitale-signature-unverified", "La signature de l'assertion Vitale n'est pas vérifiée.", signature);
        if (isDated)
            Age(run, node, instant);
        return new VitaleAssertion(node.Attribute("ID"), isDated ? instant : null, name?.Text, Attributes(node));
    }

    private static void Age(AssertionRun run, SignedNode node, DateTimeOffset instant)
    {
        var age = run.Now - instant;
        if (age <= run.Rules.VitaleMaxAge && age >= -run.Rules.MaxAhead)
            return;
        var message = age > TimeSpan.Zero
            ? $"L'assertion Vitale a plus de {run.Rules.VitaleMaxAge.TotalMinutes:0} minutes : elle doit être renouvelée."
            : $"L'assertion Vitale est en avance de plus de {run.Rules.MaxAhead.TotalSeconds:0} secondes.";
        if (run.Policy.RefusesOldVitale)
            run.Refuse("vitale-age", message, node);
        else
            run.Report("vitale-age", message, node);
    }

    private static Dictionary<string, string> Attributes(SignedNode node)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var attribute in node.Only(InsiNames.Saml2, "AttributeStatement")?.Elements ?? [])
            values.TryAdd(attribute.Attribute("Name") ?? "", attribute.Only(InsiNames.Saml2, "AttributeValue")?.Text ?? "");
        return values;
    }
}
