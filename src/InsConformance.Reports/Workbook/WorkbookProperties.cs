namespace InsConformance.Reports.Workbook;

/// <summary>The document properties and the footer of every printed page.</summary>
/// <param name="Title">Document title.</param>
/// <param name="Subject">Document subject.</param>
/// <param name="Creator">Tool and version.</param>
/// <param name="Footer">Left part of the footer.</param>
/// <param name="Created">Start of the run, so that two builds agree.</param>
internal sealed record WorkbookProperties(string Title, string Subject, string Creator, string Footer, DateTimeOffset Created)
{
    /// <summary>Key words.</summary>
    public string Keywords { get; init; } = "";

    /// <summary>What the document is, in a sentence.</summary>
    public string Description { get; init; } = "";

    /// <summary>The company whose product it speaks of, when known.</summary>
    public string Company { get; init; } = "";
}
