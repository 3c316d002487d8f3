using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Bindings;

/// <summary>What a user types, from the tables of a feature. An empty cell is a field left empty.</summary>
internal static class TypedTable
{
    /// <summary>Columns of a table of several patients.</summary>
    public static readonly string[] Fields =
    [
        "nom de naissance", "prénoms", "premier prénom", "sexe", "date de naissance", "lieu de naissance", "nom utilisé", "prénom utilisé", "numéro d'assuré", "adresse", "téléphone", "matricule", "OID",
    ];

    /// <summary>The traits of a vertical table of names and values.</summary>
    /// <exception cref="InputException">A name that is no trait.</exception>
    public static TypedTraits Of(DataTable table) => Of(table, table.ToVertical());

    /// <summary>The traits of each row of a table with a header.</summary>
    public static IReadOnlyList<TypedTraits> Rows(DataTable table) =>
        [.. table.Rows.Select(row => Of(table, table.Header.ToDictionary(h => h, h => row[h], StringComparer.Ordinal)))];

    private static TypedTraits Of(DataTable table, IReadOnlyDictionary<string, string> values)
    {
        if (values.Keys.FirstOrDefault(k => !Fields.Contains(k)) is { } unknown)
            throw new InputException("data-table", table.Place, $"'{unknown}' is no trait that is typed", $"use {string.Join(", ", Fields)}");
        string? Text(string field) => values.TryGetValue(field, out var value) && value.Length > 0 ? value : null;
        return new(
            Text("nom de naissance"),
            Text("prénoms")?.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Text("sexe"),
            Text("date de naissance"),
            Text("lieu de naissance"),
            Text("premier prénom"),
            Text("nom utilisé"),
            Text("prénom utilisé"),
            Text("numéro d'assuré"),
            Text("adresse"),
            Text("téléphone"),
            Text("matricule"),
            Text("OID"));
    }
}
