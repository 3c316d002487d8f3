namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>A sheet that was filled.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Rows">Rows that say something of the run now.</param>
public sealed record FilledSheet(string Name, int Rows);
