using System.Runtime.InteropServices;
using InsConformance.Gherkin.Messages;

namespace InsConformance.Gherkin.Results;

/// <summary>Something a step attached as evidence. Its bytes may be left in the file of messages, and are then read each time they are asked for.</summary>
public sealed record AttachmentRecord
{
    // The array of a body at hand or the file of messages, and where in it: a run may have a hundred thousand attachments, and each is only this.
    private readonly object _source;
    private readonly long _offset;
    private readonly int _length;

    /// <summary>An attachment at hand.</summary>
    /// <param name="mediaType">e.g. <c>text/plain</c>, <c>image/png</c>.</param>
    /// <param name="fileName">Suggested file name, or <see langword="null"/>.</param>
    /// <param name="body">The bytes; UTF-8 for text.</param>
    public AttachmentRecord(string mediaType, string? fileName, ReadOnlyMemory<byte> body)
    {
        var array = MemoryMarshal.TryGetArray(body, out var segment) && segment.Array is not null ? segment : body.ToArray();
        (MediaType, FileName, _source, _offset, _length) = (mediaType, fileName, array.Array!, array.Offset, array.Count);
    }

    internal AttachmentRecord(string mediaType, string? fileName, MessageLine line) =>
        (MediaType, FileName, _source, _offset, _length) = (mediaType, fileName, line.File, line.Offset, line.Length);

    /// <summary>e.g. <c>text/plain</c>, <c>image/png</c>.</summary>
    public string MediaType { get; }

    /// <summary>Suggested file name, or <see langword="null"/>.</summary>
    public string? FileName { get; }

    /// <summary>The bytes; UTF-8 for text.</summary>
    /// <exception cref="Foundation.InputException">The file of messages went away or changed since it was read.</exception>
    public ReadOnlyMemory<byte> Body => _source is MessageFileReader file ? new MessageLine(file, _offset, _length).ReadBody() : ((byte[])_source).AsMemory((int)_offset, _length);
}
