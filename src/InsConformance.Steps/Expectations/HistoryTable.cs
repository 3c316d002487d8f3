using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Expectations;

/// <summary>Compares the former INS that an LPS keeps with the table of a feature, in whatever order the LPS lists them.</summary>
internal static class HistoryTable
{
    private const string Rule = "Le logiciel garde tous les INS antérieurs, et eux seuls.";

    private static readonly string[] Columns = ["matricule", "clé", "OID"];

    /// <summary>Compares the whole table.</summary>
    /// <exception cref="NonConformityException">One is missing, or there is one more.</exception>
    public static void Compare(DataTable expected, IEnumerable<LpsIns> actual)
    {
        expected.RequireColumns(Columns);
        Compare(expected.Rows.Select(r => $"{r["matricule"]} {r["clé"]} ({r["OID"]})"), actual);
    }

    public static void Compare(IEnumerable<string> expected, IEnumerable<LpsIns> actual)
    {
        var wanted = expected.Order(StringComparer.Ordinal).ToArray();
        var found = actual.Select(i => $"{i.Matricule} {i.Cle} ({i.Oid})").Order(StringComparer.Ordinal).ToArray();
        Expect.True(wanted.SequenceEqual(found, StringComparer.Ordinal), Rule, List(wanted), List(found));
    }

    private static string List(string[] items) => items.Length == 0 ? "un historique vide" : string.Join(", ", items);
}
