using System.Xml;

namespace InsConformance.Insi.Assertions;

/// <summary>The parts of a PS assertion that has the shape of the contract. Section 2.6.</summary>
internal sealed record ReceivedAssertion(
    SignedNode Node, string Id, DateTimeOffset IssueInstant, SignedNode NameId, string NameQualifier, SignedNode AttributeStatement, SignedNode? Signature)
{
    private const string X509SubjectName = "urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName";

    /// <summary>Reads the parts; <see langword="null"/> when the assertion cannot be judged further.</summary>
    public static ReceivedAssertion? Read(AssertionRun run, SignedNode node)
    {
        Comments(run, node);
        var id = node.Attribute("ID");
        var issuer = node.Only(InsiNames.Saml2, "Issuer");
        var name = node.Only(InsiNames.Saml2, "Subject")?.Only(InsiNames.Saml2, "NameID");
        var statement = node.Only(InsiNames.Saml2, "AttributeStatement");
        var isDated = InstantText.TryParse(node.Attribute("IssueInstant"), out var instant, out var isUtc);
        if (!IsName(id))
            run.Report("assertion-form", "L'attribut ID de l'assertion est absent ou n'est pas un nom XML.", node);
        if (!isDated)
            run.Report("assertion-form", "L'attribut IssueInstant de l'assertion est absent ou n'est pas une date et heure.", node);
        if (node.Attribute("Version") != "2.0")
            run.Report("assertion-form", "L'attribut Version de l'assertion n'est pas 2.0.", node);
        if (issuer is null || name is null || statement is null)
            run.Report("assertion-form", "L'assertion doit contenir une fois Issuer, Subject avec un NameID, et AttributeStatement.", node);
        if (name is { Elements.Count: > 0 } || string.IsNullOrWhiteSpace(name?.Text))
            run.Report("assertion-form", "NameID est vide ou contient des éléments.", name ?? node);
        if (run.IsRefused)
            return null;

        if (!isUtc)
            run.Report("assertion-instant-form", "IssueInstant n'est pas en UTC terminé par Z.", node);
        if (!id!.StartsWith('_') || !Guid.TryParseExact(id.AsSpan(1), "D", out _))
            run.Report("assertion-id-form", "ID n'est pas un trait de soulignement suivi d'un UUID.", node);
        if (issuer!.Attribute("Format") != X509SubjectName)
            run.Report("assertion-issuer-format", "L'attribut Format de Issuer n'est pas X509SubjectName.", issuer);
        Order(run, node);
        return new ReceivedAssertion(
            node, id, instant, name!, name!.Attribute("NameQualifier") ?? "", statement!, node.Only(XmlDsigNames.Namespace, "Signature"));
    }

    private static void Comments(AssertionRun run, SignedNode node)
    {
        foreach (var element in node.All())
        {
            if (!element.HasComment)
                continue;
            if (element.Elements.Count == 0)
                run.Report("assertion-comment-in-value", $"Un commentaire coupe la valeur de {element.LocalName}.", element);
            else
                run.Report("assertion-comment", $"Un commentaire se trouve dans {element.LocalName}.", element);
        }
    }

    private static void Order(AssertionRun run, SignedNode node)
    {
        var last = -1;
        foreach (var element in node.Elements)
        {
            var place = Place(element);
            if (place < 0)
                run.Report("assertion-unknown-element", $"Élément hors du contrat dans l'assertion : {Checks.Visible.Text(element.LocalName)}.", element);
            else if (place < last)
                run.Report("assertion-order", $"{element.LocalName} n'est pas à sa place ; ordre attendu : Issuer, Signature, Subject, AttributeStatement.", element);
            last = Math.Max(last, place);
        }
    }

    private static int Place(SignedNode element) => (element.NamespaceUri, element.LocalName) switch
    {
        (InsiNames.Saml2, "Issuer") => 0,
        (XmlDsigNames.Namespace, "Signature") => 1,
        (InsiNames.Saml2, "Subject") => 2,
        (InsiNames.Saml2, "AttributeStatement") => 3,
        _ => -1,
    };

    // An ID that is not a name could be an XPointer when a reference repeats it.
    private static bool IsName(string? id)
    {
        if (string.IsNullOrEmpty(id) || !XmlConvert.IsStartNCNameChar(id[0]))
            return false;
        foreach (var c in id)
        {
            if (!XmlConvert.IsNCNameChar(c))
                return false;
        }

        return true;
    }
}
