using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Checks;

/// <summary>Header parts and WS-Addressing. Contract sections 1.2 and 2.5.</summary>
internal static class HeaderChecks
{
    public static void Run(ref CheckRun run)
    {
        var request = run.Request;
        if (request.Bam is null)
            run.Report("header-bam-present", "L'en-tête ContexteBAM est absent.", run.Header);
        if (request.Lps is null)
            run.Report("header-lps-present", "L'en-tête ContexteLPS est absent.", run.Header);
        Action(ref run);
        MessageId(ref run);
        Parts(ref run);
    }

    private static void Action(ref CheckRun run)
    {
        var expected = run.Request.Operation.Action;
        if (string.IsNullOrEmpty(run.Request.Action))
            run.Report("header-action-present", $"L'en-tête wsa:Action est absent ou vide ; attendu : {expected}.", run.Place(InsiNames.Wsa, "Header", "Action"));
        else if (run.Request.Action != expected)
            run.Report("header-action-operation", $"wsa:Action attendu : {expected} ; reçu : {Visible.Text(run.Request.Action)}.", run.Place(InsiNames.Wsa, "Header", "Action"));
    }

    private static void MessageId(ref CheckRun run)
    {
        var id = run.Request.MessageId;
        if (string.IsNullOrEmpty(id))
            run.Report("header-message-id-present", "L'en-tête wsa:MessageID est absent ou vide.", run.Place(InsiNames.Wsa, "Header", "MessageID"));
        else if (Guid.TryParseExact(id, "D", out _))
            run.Report("message-id-bare-uuid", "wsa:MessageID est un UUID sans le préfixe uuid: ; toléré par le service de test.", run.Place(InsiNames.Wsa, "Header", "MessageID"));
        else if (!id.StartsWith(InsiNames.MessageIdPrefix, StringComparison.Ordinal) || !Guid.TryParseExact(id.AsSpan(InsiNames.MessageIdPrefix.Length), "D", out _))
            run.Report("message-id-form", $"wsa:MessageID attendu : uuid: suivi d'un UUID ; reçu : {Visible.Text(id)}.", run.Place(InsiNames.Wsa, "Header", "MessageID"));
    }

    private static void Parts(ref CheckRun run)
    {
        var seen = Part.None;
        var elements = run.Request.Elements;
        for (var i = 0; i < elements.Count; i++)
        {
            var element = elements[i];
            if (element.Depth != 3 || element.Parent!.LocalName != "Header")
                continue;
            var part = Which(element);
            if (part == Part.None)
                run.Report("header-unknown", $"Partie d'en-tête hors du contrat : {Visible.Text(element.LocalName)}.", element);
            else if ((seen & part) != 0)
                run.Report("header-repeated", $"La partie d'en-tête {element.LocalName} est répétée.", element);
            seen |= part;
        }
    }

    private static Part Which(SeenElement element) => element.NamespaceUri switch
    {
        InsiNames.ContexteBam when element.LocalName == "ContexteBAM" => Part.Bam,
        InsiNames.ContexteLps when element.LocalName == "ContexteLPS" => Part.Lps,
        InsiNames.Wsa when element.LocalName == "Action" => Part.Action,
        InsiNames.Wsa when element.LocalName == "MessageID" => Part.MessageId,
        InsiNames.Wsse when element.LocalName == "Security" => Part.Security,
        _ => Part.None,
    };

    [Flags]
    private enum Part
    {
        None = 0,
        Bam = 1,
        Lps = 2,
        Action = 4,
        MessageId = 8,
        Security = 16,
    }
}
