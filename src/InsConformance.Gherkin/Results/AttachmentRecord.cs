using InsConformance.Gherkin.Messages;

namespace InsConformance.Gherkin.Results;

/// <summary>Something a step attached as evidence. Its bytes may be left in the file of messages, and are then read each time they are asked for.</summary>
public sealed record AttachmentRecord
{
    private readonly ReadOnlyMemory<byte> _body;
    private readonly MessageLine? _line;

    /// <summary>An attachment at hand.</summary>
    /// <param name="mediaType">e.g. <c>text/plain</c>, <c>image/png</c>.</param>
    /// <param name="fileName">Suggested file name, or <see langword="null"/>.</param>
    /// <param name="body">The bytes; UTF-8 for text.</param>
    public AttachmentRecord(string mediaType, string? fileName, ReadOnlyMemory<byte> body) => (MediaType, FileName, _body) = (mediaType, fileName, body);

    internal AttachmentRecord(string mediaType, string? fileName, MessageLine line) => (MediaType, FileName, _line) = (mediaType, fileName, line);

    /// <summary>e.g. <c>text/plain</c>, <c>image/png</c>.</summary>
    public string MediaType { get; }

    /// <summary>Suggested file name, or <see langword="null"/>.</summary>
    public string? FileName { get; }

    /// <summary>The bytes; UTF-8 for text.</summary>
    /// <exception cref="Foundation.InputException">The file of messages went away or changed since it was read.</exception>
    public ReadOnlyMemory<byte> Body => _line is null ? _body : _line.ReadBody();
}
