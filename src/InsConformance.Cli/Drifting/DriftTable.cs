using System.Globalization;
using InsConformance.InsiMock.Drifting;

namespace InsConformance.Cli.Drifting;

/// <summary>A drift report as a French text, for reviewers.</summary>
internal static class DriftTable
{
    private static readonly (DriftKind Kind, string Title)[] Sections =
    [
        (DriftKind.Code, "Codes"),
        (DriftKind.Shape, "Forme XML"),
        (DriftKind.Label, "Libellés"),
        (DriftKind.Data, "Données des personnes (ne comptent pas)"),
    ];

    public static void Write(TextWriter output, DriftReport report)
    {
        output.WriteLine($"Écarts entre le service réel et le simulateur : {report.Endpoint}, enregistré le {Day(report.RecordedAt)}");
        output.WriteLine($"{Count(report.Compared, "échange comparé", "échanges comparés")}.");
        if (report.Unanswered.Count > 0)
            output.WriteLine($"Sans réponse du service réel : n° {Numbers(report.Unanswered)}.");
        if (report.NotStored.Count > 0)
            output.WriteLine($"Non comparables, message non gardé : n° {Numbers(report.NotStored)}.");
        if (report.UsesKeptAnswers)
            output.WriteLine("Identités masquées : les réponses du simulateur sont celles du jour de l'enregistrement.");
        foreach (var (kind, title) in Sections)
            WriteSection(output, title, [.. report.Differences.Where(d => d.Kind == kind)]);
        output.WriteLine();
        output.WriteLine(report.HasDrift ? "✘ Le simulateur et le service réel diffèrent." : "✔ Aucun écart de code, de forme ou de libellé.");
    }

    private static void WriteSection(TextWriter output, string title, IReadOnlyList<DriftDifference> differences)
    {
        if (differences.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine(title);
        foreach (var difference in differences)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"  {DriftWords.What(difference.What)}   ({Count(difference.Count, "échange", "échanges")}, p. ex. n° {difference.Example})"));
            if (difference is { Real: "", Mock: "" })
                continue;
            output.WriteLine($"    réel       {DriftWords.Value(difference.Real)}");
            output.WriteLine($"    simulateur {DriftWords.Value(difference.Mock)}");
        }
    }

    private static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count < 2 ? one : many)}");

    private static string Numbers(IReadOnlyList<int> numbers) => string.Join(", ", numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));

    private static string Day(DateTimeOffset time) => time.UtcDateTime.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
