using System.Globalization;

namespace InsConformance.Insi.Checks;

/// <summary>Form and age of a <c>Temps</c>. Contract section 2.4; the window is inferred.</summary>
internal static class TempsCheck
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    public static TempsProblem? Problem(string temps, CheckContext context)
    {
        if (!temps.EndsWith('Z')
            || !DateTimeOffset.TryParseExact(temps, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
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
