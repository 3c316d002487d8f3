using InsConformance.Gherkin.Bindings;

namespace InsConformance.Steps.Expectations;

/// <summary>Compares the calls with a carte Vitale with the table of a feature: number, order, content, answer.</summary>
internal static class VitaleCallTable
{
    private const string Rule = "Chaque appel porte ce que la carte Vitale dit du bénéficiaire choisi.";
    private const string AnswerRule = "Chaque appel reçoit la réponse attendue.";

    private static readonly string[] Columns = ["assuré", "bénéficiaire", "nom de naissance", "date de naissance", "rang", "réponse"];

    /// <summary>Compares the whole table.</summary>
    /// <exception cref="Foundation.NonConformityException">The first difference, call by call, then the count.</exception>
    public static void Compare(DataTable expected, IReadOnlyList<Call> calls)
    {
        expected.RequireColumns(Columns);
        foreach (var (row, call) in expected.Rows.Zip(calls))
        {
            var search = call.Vitale;
            Equal("assuré", search.MatriculeOd?.NumIdentifiant);
            Equal("bénéficiaire", search.MatriculeIndividu?.NumIdentifiant);
            Equal("nom de naissance", search.NomNaissance);
            Equal("date de naissance", search.DateNaissance);
            Equal("rang", search.RangNaissance);
            Expect.Equal(AnswerRule, $"appel {call.Number}, réponse", row["réponse"], call.Answer);

            void Equal(string column, string? actual) =>
                Expect.Equal(Rule, $"appel {call.Number}, {column}", row[column].Length == 0 ? null : row[column], actual);
        }

        Expect.True(
            calls.Count == expected.Rows.Count,
            "Le logiciel envoie exactement les appels attendus.",
            $"{expected.Rows.Count} appel(s)",
            $"{calls.Count} appel(s) ({string.Join(", ", calls.Select(c => c.Answer))})");
    }
}
