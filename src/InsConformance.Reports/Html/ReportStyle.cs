namespace InsConformance.Reports.Html;

/// <summary>The style of every page.</summary>
internal static class ReportStyle
{
    /// <summary>The style sheet, as embedded in the assembly.</summary>
    public static string Css { get; } = EmbeddedText.Load("report.css");
}
