using System.Globalization;
using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Messages;

/// <summary>
/// Reads the results of a run back from its Cucumber messages, those of another Cucumber too. A cut last line and a missing end
/// are normal (the run was killed): scenarios that were planned and did not end come back as errors. Thread-safe.
/// </summary>
public static class MessageReader
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">A <c>messages.ndjson</c>; a run may still be writing it.</param>
    /// <exception cref="InputException">It cannot be opened, or a line before the last is not a message, or a whole line holds a text that is not Unicode.</exception>
    public static RunRecord Read(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return Read(stream, path, new MessageFileReader(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("messages-file", new Place(path), $"cannot be read: {e.Message}", inner: e);
        }
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">UTF-8 lines; the caller disposes it.</param>
    /// <param name="name">What it is, for messages.</param>
    /// <exception cref="InputException">A line before the last is not a message.</exception>
    public static RunRecord Read(Stream stream, string name = "messages") => Read(stream, name, file: null);

    /// <summary>Reads, leaving the bodies of attachments in the file when there is one: they may be many times what else is kept.</summary>
    private static RunRecord Read(Stream stream, string name, MessageFileReader? file)
    {
        var builder = new RunRecordBuilder();
        var lines = new MessageLines(stream);
        InputException? fault = null;
        for (var number = 1; lines.TryRead(out var line); number++)
        {
            // A line that cannot be read is only normal when nothing follows it.
            if (fault is not null)
                throw fault;
            if (line.Span.Trim(" \t\r"u8).IsEmpty)
                continue;
            try
            {
                using var document = JsonDocument.Parse(line);
                if (LoneSurrogates.IsIn(line.Span))
                    throw LoneSurrogates.Fault(new Place(name, number));
                builder.Add(document.RootElement, file is null ? null : new MessageLine(file, lines.Offset, line.Length));
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException or ArgumentException)
            {
                fault = new("messages-line", new Place(name, number), string.Create(CultureInfo.InvariantCulture, $"is not a Cucumber message: {e.Message}"), inner: e);
            }
        }

        return builder.Build();
    }
}
