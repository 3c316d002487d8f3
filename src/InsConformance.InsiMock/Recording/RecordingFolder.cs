using System.Globalization;
using System.Text.Json;
using InsConformance.Foundation;

namespace InsConformance.InsiMock.Recording;

/// <summary>
/// The files of one recording being made: <c>recording.json</c>, <c>echanges/</c> and <c>index.ndjson</c>. Messages appear whole or not at all, and the line
/// of an exchange comes after its files, so that a killed process keeps what it has. Only their owner can read them. Thread-safe.
/// </summary>
internal sealed class RecordingFolder : IDisposable
{
    public const string FactsFile = "recording.json";
    public const string IndexFile = "index.ndjson";
    public const string ExchangesFolder = "echanges";

    private readonly string _path;
    private readonly Lock _gate = new();
    private readonly FileStream _index;
    private int _number;

    private RecordingFolder(string path)
    {
        _path = path;
        _index = Open(IndexFile, FileMode.CreateNew);
    }

    /// <summary>Takes an absent or empty folder.</summary>
    /// <exception cref="InputException">It holds something already.</exception>
    /// <exception cref="BlockedException">It cannot be written.</exception>
    public static RecordingFolder Create(string path, RecordingFacts facts)
    {
        try
        {
            if (Directory.Exists(path) && Directory.EnumerateFileSystemEntries(path).Any())
                throw Taken(path, null);
            Directory.CreateDirectory(path);
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(Path.Combine(path, ExchangesFolder));
            else
                Directory.CreateDirectory(Path.Combine(path, ExchangesFolder), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var folder = new RecordingFolder(path);
            folder.Write(FactsFile, JsonSerializer.SerializeToUtf8Bytes(facts, RecordingJson.Default.RecordingFacts));
            return folder;
        }
        catch (IOException e) when (File.Exists(Path.Combine(path, IndexFile)))
        {
            throw Taken(path, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new BlockedException("keep-folder", $"the exchanges cannot be kept in {path}: {e.Message}", "give a folder that you may write to", e);
        }
    }

    /// <summary>The number of the next exchange.</summary>
    public int NextNumber() => Interlocked.Increment(ref _number);

    /// <summary>Relative name of a message's file, e.g. <c>echanges/0001-uuid-6ba7.request.xml</c>.</summary>
    public static string NameOf(int number, string? messageId, string side) =>
        string.Create(CultureInfo.InvariantCulture, $"{ExchangesFolder}/{number:D4}-{SafeName(messageId)}.{side}.xml");

    /// <summary>Writes a file, whole or not at all.</summary>
    public void Write(string relative, ReadOnlySpan<byte> bytes)
    {
        var temporary = relative + ".new";
        using (var file = Open(temporary, FileMode.Create))
            file.Write(bytes);
        File.Move(Path.Combine(_path, temporary), Path.Combine(_path, relative));
    }

    public void Append(RecordedExchange exchange)
    {
        byte[] line = [.. JsonSerializer.SerializeToUtf8Bytes(exchange, RecordingJson.Default.RecordedExchange), (byte)'\n'];
        lock (_gate)
        {
            _index.Write(line);
            _index.Flush();
        }
    }

    /// <summary>Closes the recording; one without any exchange leaves nothing, so that its folder can be used again.</summary>
    public void Dispose()
    {
        _index.Dispose();
        if (_number > 0)
            return;
        File.Delete(Path.Combine(_path, IndexFile));
        File.Delete(Path.Combine(_path, FactsFile));
        Directory.Delete(Path.Combine(_path, ExchangesFolder));
    }

    private static InputException Taken(string path, Exception? inner) => new(
        "keep-folder-taken", new Place(path), "the folder already holds files, and a recording never mixes with another", "give a new folder or empty this one", inner);

    // What a MessageID may hold is the LPS's choice.
    private static string SafeName(string? messageId)
    {
        var safe = string.Concat((messageId ?? "").Take(80).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' ? c : '_'));
        return safe.Trim('_').Length == 0 ? "sans-MessageID" : safe;
    }

    private FileStream Open(string relative, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(Path.Combine(_path, relative), options);
    }
}
