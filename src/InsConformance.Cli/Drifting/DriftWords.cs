namespace InsConformance.Cli.Drifting;

/// <summary>The French words of a drift report.</summary>
internal static class DriftWords
{
    private static readonly (string Start, string French)[] Aspects =
    [
        ("prefix ", "préfixe de l'espace de noms "),
        ("declarations ", "espaces de noms déclarés par "),
        ("attributes ", "attributs de "),
        ("element ", "élément "),
        ("order ", "ordre dans "),
    ];

    public static string What(string what)
    {
        foreach (var (start, french) in Aspects)
        {
            if (what.StartsWith(start, StringComparison.Ordinal))
                return french + what[start.Length..];
        }

        return what switch
        {
            "outcome" => "issue",
            "HTTP" => "statut HTTP",
            "shape" => "forme reconnue",
            "XML declaration" => "déclaration XML",
            "comments" => "commentaires",
            "layout" => "mise en page",
            _ => what,
        };
    }

    public static string Value(string value) => value switch
    {
        "" => "(vide)",
        "present" => "présent",
        "absent" => "absent",
        "yes" => "oui",
        "no" => "non",
        "indented" => "indentée",
        "one line" => "une seule ligne",
        "unknown" => "inconnue",
        _ => value.ReplaceLineEndings("⏎").Replace("(none)", "(sans préfixe)", StringComparison.Ordinal),
    };
}
