using System.Text;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace InsConformance.Foundation.Yaml;

/// <summary>
/// Reads the project's data files: every fault is an <see cref="InputException"/> with file, line and column. Files are hostile input:
/// size and depth are bounded, aliases are refused, text must be UTF-8 (or carry a byte order mark). Thread-safe.
/// </summary>
public static class YamlFile
{
    /// <summary>A data file larger than this many bytes is refused.</summary>
    public const long MaxBytes = 64L * 1024 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file whose root is a mapping.</summary>
    /// <param name="path">Path as the user gave it; it appears in messages.</param>
    /// <exception cref="InputException">Missing, unreadable, too large, not UTF-8, not YAML, or not a mapping.</exception>
    public static YamlMap Load(string path)
    {
        string text;
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > MaxBytes } large)
                throw new InputException("data-file-too-large", new Place(path), $"the file has {large.Length} bytes, the limit is {MaxBytes}");
            text = File.ReadAllText(path, StrictUtf8);
        }
        catch (DecoderFallbackException e)
        {
            throw new InputException("data-file-encoding", new Place(path), "the file is not UTF-8 text", "save it as UTF-8", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new InputException("data-file-unreadable", new Place(path), $"cannot read the file: {e.Message}", "check the path and its rights", e);
        }

        return Parse(text, path);
    }

    /// <summary>Reads YAML text whose root is a mapping.</summary>
    /// <param name="text">One YAML document.</param>
    /// <param name="path">The name to show in messages.</param>
    /// <exception cref="InputException">Not YAML, an alias, too deep, empty, several documents, or not a mapping.</exception>
    public static YamlMap Parse(string text, string path)
    {
        var stream = new YamlStream();
        var parser = new GuardedParser(new Parser(new StringReader(text)));
        try
        {
            stream.Load(parser);
        }
        catch (YamlException e)
        {
            throw new InputException(
                "data-file-syntax", new Place(path, (int)e.Start.Line, (int)e.Start.Column), $"not valid YAML: {e.InnerException?.Message ?? e.Message}", null, e);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or ArithmeticException or FormatException)
        {
            // YamlDotNet answers some broken texts (an unclosed list, a bad escape or version) with these instead of its own exception.
            var last = parser.Current?.End ?? Mark.Empty;
            throw new InputException(
                "data-file-syntax", new Place(path, (int)last.Line, (int)last.Column), "not valid YAML: something is not closed or misplaced after this place", null, e);
        }

        if (stream.Documents.Count != 1)
            throw new InputException("data-file-documents", new Place(path), $"expected one YAML document, found {stream.Documents.Count}");
        if (stream.Documents[0].RootNode is not YamlMappingNode root)
            throw new InputException("data-file-root", new Place(path, 1, 1), "expected keys and values at the top of the file");
        return new YamlMap(root, path);
    }
}
