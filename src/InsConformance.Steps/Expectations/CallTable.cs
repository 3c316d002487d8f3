using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;

namespace InsConformance.Steps.Expectations;

/// <summary>Compares the calls that the service received with the table of a feature: number, order, content, answer.</summary>
internal static class CallTable
{
    private const string CountRule = "Le logiciel envoie exactement les appels attendus.";
    private const string ContentRule = "Chaque appel porte les traits attendus.";
    private const string AnswerRule = "Chaque appel reçoit la réponse attendue.";

    private static readonly string[] Columns =
        ["nom de naissance", "prénom", "sexe", "date de naissance", "lieu de naissance", "réponse"];

    /// <summary>Compares the whole table.</summary>
    /// <exception cref="NonConformityException">The first difference, call by call, then the count.</exception>
    public static void Compare(DataTable expected, IReadOnlyList<Call> calls)
    {
        expected.RequireColumns(Columns);
        foreach (var (row, call) in expected.Rows.Zip(calls))
            Compare(row, call);
        Expect.True(
            calls.Count == expected.Rows.Count,
            CountRule,
            $"{Plural(expected.Rows.Count)} ({string.Join(", ", expected.Rows.Select(r => $"{r["prénom"]} : {r["réponse"]}"))})",
            $"{Plural(calls.Count)} ({string.Join(", ", calls.Select(Describe))})");
    }

    private static void Compare(DataTableRow row, Call call)
    {
        var traits = call.Traits;
        Equal("nom de naissance", traits.NomNaissance);
        Equal("prénom", traits.Prenoms.Count == 1 ? traits.Prenoms[0] : traits.Prenoms.Count == 0 ? null : string.Join(" + ", traits.Prenoms));
        Equal("sexe", traits.Sexe);
        Equal("date de naissance", traits.DateNaissance);
        Equal("lieu de naissance", traits.LieuNaissance);
        Expect.Equal(AnswerRule, $"appel {call.Number}, réponse", row["réponse"], call.Answer);

        void Equal(string column, string? actual) =>
            Expect.Equal(ContentRule, $"appel {call.Number}, {column}", row[column].Length == 0 ? null : row[column], actual);
    }

    private static string Describe(Call call) =>
        $"{(call.Request?.Search is { } t ? string.Join(" + ", t.Prenoms) : "?")} : {call.Answer}";

    private static string Plural(int count) => count switch
    {
        0 => "aucun appel",
        1 => "1 appel",
        _ => $"{count} appels",
    };
}
