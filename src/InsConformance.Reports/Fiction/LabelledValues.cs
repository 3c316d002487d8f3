namespace InsConformance.Reports.Fiction;

/// <summary>The French labels under which features and attachments give who somebody is.</summary>
internal static class LabelledValues
{
    private const string Separator = " : ";
    private const string Empty = "(vide)";

    public static IdentityKind? KindOf(string label) => label.Trim() switch
    {
        "nom de naissance" or "nom utilisé" or "nom d'usage" or "nom" or "prénoms" or "prénom" or "premier prénom" or "prénom utilisé" or "liste des prénoms" => IdentityKind.Name,
        "date de naissance" => IdentityKind.BirthDate,
        "matricule" or "numéro d'assuré" or "assuré" or "bénéficiaire" => IdentityKind.Matricule,
        _ => null,
    };

    /// <summary>The values of a table: of a column under a label, or of a row after one.</summary>
    public static IEnumerable<(string Label, IdentityKind Kind, string Value)> InTable(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        if (rows.Count == 0)
            yield break;
        var isUpright = rows.All(r => r.Count == 2 && (KindOf(r[0]) is not null || KindOf(r[1]) is null)) && KindOf(rows[0][0]) is not null && KindOf(rows[0][1]) is null;
        foreach (var row in isUpright ? rows : rows.Skip(1))
        {
            for (var i = 0; i < row.Count; i++)
            {
                var label = isUpright ? row[0] : i < rows[0].Count ? rows[0][i] : "";
                if ((!isUpright || i == 1) && KindOf(label) is { } kind && row[i].Length > 0)
                    yield return (label, kind, row[i]);
            }
        }
    }

    /// <summary>The values of lines <c>label : value</c>.</summary>
    public static IEnumerable<(string Label, IdentityKind Kind, string Value)> InText(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            var at = line.IndexOf(Separator, StringComparison.Ordinal);
            if (at > 0 && KindOf(line[..at]) is { } kind && line[(at + Separator.Length)..].Trim() is { Length: > 0 } value && value != Empty)
                yield return (line[..at], kind, value);
        }
    }
}
