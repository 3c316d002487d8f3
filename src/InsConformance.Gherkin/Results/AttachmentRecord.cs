namespace InsConformance.Gherkin.Results;

/// <summary>Something a step attached as evidence.</summary>
/// <param name="MediaType">e.g. <c>text/plain</c>, <c>image/png</c>.</param>
/// <param name="FileName">Suggested file name, or <see langword="null"/>.</param>
/// <param name="Body">The bytes; UTF-8 for text.</param>
public sealed record AttachmentRecord(string MediaType, string? FileName, ReadOnlyMemory<byte> Body);
