using System.Globalization;
using System.Text;
using Gherkin;
using InsConformance.Foundation;

namespace InsConformance.Gherkin.Features;

/// <summary>Reads one feature file as hostile input: bounded, strict UTF-8, every fault with its place.</summary>
internal static class FeatureReader
{
    private const long LargestFile = 4 * 1024 * 1024;
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads, parses and compiles one file.</summary>
    /// <returns><see langword="null"/> when there were faults.</returns>
    public static ReadFeature? Read(string path, string uri, IdSource source, ICollection<InputException> faults)
    {
        try
        {
            var text = ReadText(path, uri);
            var document = new Parser().Parse(new StringReader(text));
            if (document.Feature is null)
                throw new InputException("feature-syntax", new Place(uri), "holds no feature", "start it with 'Fonctionnalité:' below '# language: fr', or with 'Feature:'");
            var ids = new AstIds(source);
            var (pickles, spans) = PickleCompiler.Compile(uri, document.Feature, ids, source);
            return new(new(uri, text, document, ids, pickles), spans);
        }
        catch (CompositeParserException e)
        {
            foreach (var error in e.Errors)
                faults.Add(FaultOf(error, uri));
        }
        catch (ParserException e)
        {
            faults.Add(FaultOf(e, uri));
        }
        catch (InputException e)
        {
            faults.Add(e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            faults.Add(new("feature-path", new Place(uri), $"cannot be read: {e.Message}", inner: e));
        }

        return null;
    }

    private static string ReadText(string path, string uri)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        if (stream.Length > LargestFile)
        {
            throw new InputException(
                "feature-size",
                new Place(uri),
                string.Create(CultureInfo.InvariantCulture, $"has {stream.Length} bytes; a feature file has at most {LargestFile}"),
                "split the file");
        }

        var bytes = new byte[stream.Length];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var span = bytes.AsSpan(0, read);
        if (span.StartsWith(Encoding.UTF8.Preamble))
            span = span[Encoding.UTF8.Preamble.Length..];
        try
        {
            return Strict.GetString(span);
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + span[..Math.Clamp(e.Index, 0, span.Length)].Count((byte)'\n');
            throw new InputException("feature-encoding", new Place(uri, line), "is not UTF-8 here", "save the file as UTF-8", e);
        }
    }

    private static InputException FaultOf(ParserException error, string uri)
    {
        var message = error.Message;
        // The parser puts "(line:column): " before its message; the place says it already.
        if (message.StartsWith('(') && message.IndexOf("): ", StringComparison.Ordinal) is var end and > 0)
            message = message[(end + 3)..];
        var line = error.Location is { Line: > 0 } location ? location.Line : (int?)null;
        var column = line is not null && error.Location is { Column: > 0 } l ? l.Column : (int?)null;
        return new("feature-syntax", new Place(uri, line, column), message, inner: error);
    }
}
