namespace InsConformance.Reports.Summary;

/// <summary>Full paths of what a run left.</summary>
/// <param name="Folder">The run folder.</param>
/// <param name="Dossier">The workbook.</param>
/// <param name="Report">The HTML report.</param>
/// <param name="JUnit">The JUnit report.</param>
/// <param name="Messages">The Cucumber messages.</param>
/// <param name="Manifest">The digests.</param>
public sealed record SummaryPaths(string Folder, string Dossier, string Report, string JUnit, string Messages, string Manifest);
