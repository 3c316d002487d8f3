namespace InsConformance.Insi.Checks;

/// <summary>Sentences that both contexts share.</summary>
internal static class ContextMessages
{
    public static string Missing(string context, string part) => $"{context} : {part} est absent ou vide.";

    public static string Expected(string context, string part, string expected, string? actual) =>
        $"{context} : {part} attendu : {expected} ; reçu : {Visible.Text(actual)}.";

    public static string Temps(string context, TempsProblem problem) => $"{context} : {problem.Message}";
}
