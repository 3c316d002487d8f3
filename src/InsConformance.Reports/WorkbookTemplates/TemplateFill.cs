namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>How an editor's workbook was filled: each cell that was not written as usual is named.</summary>
/// <param name="Path">The filled copy, in the run folder.</param>
/// <param name="Sheets">The sheets that were filled, in tab order.</param>
public sealed record TemplateFill(string Path, IReadOnlyList<FilledSheet> Sheets)
{
    /// <summary>Sheets of requirements that were left as they were, because another was asked for.</summary>
    public IReadOnlyList<string> OtherSheets { get; init; } = [];

    /// <summary>Sheets of requirements that were left as they were, because no judged requirement set has any id of theirs.</summary>
    public IReadOnlyList<string> UnknownSheets { get; init; } = [];

    /// <summary>Ids of the filled sheets that no judged requirement set has; their rows are as they were.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>Cells that were left as they were because they hold a formula, or something that the editor wrote.</summary>
    public IReadOnlyList<TemplateCell> Kept { get; init; } = [];

    /// <summary>Cells that held what an earlier fill wrote, and hold something else now.</summary>
    public IReadOnlyList<TemplateCell> Replaced { get; init; } = [];

    /// <summary>Cells that were left as they were because their drop-down list has no word for what the run says.</summary>
    public IReadOnlyList<TemplateCell> Unlisted { get; init; } = [];
}
