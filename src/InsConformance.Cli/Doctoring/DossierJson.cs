using System.Globalization;
using System.Text.Json;
using InsConformance.Certification.Dossiers;
using InsConformance.Cli.Requiring;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Cli.Doctoring;

/// <summary>What the rules say of a dossier as JSON, with stable English names.</summary>
internal static class DossierJson
{
    public static void Write(DossierCase subject, IReadOnlyList<DossierFinding> findings) => CoverageJson.Print(json =>
    {
        json.WriteStartObject();
        json.WriteString("dossier", subject.Dossier.File);
        json.WriteString("today", Iso(subject.Today));
        json.WriteNumber("exitCode", (int)findings.ToExitCode());
        json.WriteStartObject("counts");
        foreach (var state in Enum.GetValues<DossierState>())
            json.WriteNumber(state.Word(), findings.Count(f => f.State == state));
        json.WriteEndObject();
        json.WriteStartArray("findings");
        foreach (var finding in findings)
            Write(json, finding);
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, DossierFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.Rule.Id);
        json.WriteString("title", finding.Rule.Title);
        json.WriteString("state", finding.State.Word());
        json.WriteString("detail", finding.Detail);
        if (finding.Cure is { } cure)
            json.WriteString("cure", cure);
        if (finding.Date is { } date)
            json.WriteString("date", Iso(date));
        if (finding.Place is { } place)
        {
            json.WriteString("file", place.File);
            if (place.Line is { } line)
                json.WriteNumber("line", line);
            if (place.Column is { } column)
                json.WriteNumber("column", column);
        }

        json.WriteString("source", finding.Rule.Source);
        json.WriteString("evidence", finding.Rule.Evidence.Word());
        json.WriteEndObject();
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
