namespace InsConformance.Reports.Workbook;

/// <summary>The document properties and the footer of every printed page.</summary>
/// <param name="Title">Document title.</param>
/// <param name="Subject">Document subject.</param>
/// <param name="Creator">Tool and version.</param>
/// <param name="Footer">Left part of the footer.</param>
/// <param name="Created">Start of the run, so that two builds agree.</param>
internal sealed record WorkbookProperties(string Title, string Subject, string Creator, string Footer, DateTimeOffset Created);
