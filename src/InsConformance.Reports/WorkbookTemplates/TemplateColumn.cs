namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>What a column of a template takes.</summary>
internal enum TemplateColumn
{
    /// <summary>The state of the proof.</summary>
    Result,

    /// <summary>The name of its file.</summary>
    File,

    /// <summary>What a reviewer is to know.</summary>
    Comment,
}
