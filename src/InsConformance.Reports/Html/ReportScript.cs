namespace InsConformance.Reports.Html;

/// <summary>The script of the report: search and filters, without which everything can still be read.</summary>
internal static class ReportScript
{
    /// <summary>The script, as embedded in the assembly.</summary>
    public static string Code { get; } = EmbeddedText.Load("report.js");
}
