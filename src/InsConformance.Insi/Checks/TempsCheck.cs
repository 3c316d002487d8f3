using System.Globalization;

namespace InsConformance.Insi.Checks;

/// <summary>Form and age of a <c>Temps</c>. Contract section 2.4; the window is inferred.</summary>
internal static class TempsCheck
{
    public static TempsProblem? Problem(string temps, CheckContext context)
    {
        if (!TempsText.TryParse(temps, out var instant))
            return new TempsProblem("form", $"Temps attendu en UTC terminé par Z, comme 2026-01-31T10:29:58.604Z ; reçu : {Visible.Text(temps)}.");
        var age = context.Clock.GetUtcNow() - instant;
        if (age > context.Catalogue.TempsMaxAge)
            return new TempsProblem("past", $"Temps est dans le passé de {Seconds(age)} s ; {Seconds(context.Catalogue.TempsMaxAge)} s au plus.");
        return -age > context.Catalogue.TempsMaxAhead
            ? new TempsProblem("future", $"Temps est dans l'avenir de {Seconds(-age)} s ; {Seconds(context.Catalogue.TempsMaxAhead)} s au plus.")
            : null;
    }

    private static string Seconds(TimeSpan span) => Math.Round(span.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
}
