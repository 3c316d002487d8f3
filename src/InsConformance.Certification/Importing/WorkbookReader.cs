using System.IO.Compression;
using System.Xml;
using InsConformance.Foundation;

namespace InsConformance.Certification.Importing;

/// <summary>
/// Reads the sheets of an .xlsx file as text, as streams and within bounds: no DTD, no external link, no formula is followed (the value kept in the file counts),
/// sizes are counted while unpacking. Both forms of the standard are read (transitional and strict). Not thread-safe.
/// </summary>
internal sealed class WorkbookReader : IDisposable
{
    private readonly string _path;
    private readonly ZipArchive _zip;
    private IReadOnlyList<string>? _texts;

    private WorkbookReader(string path, ZipArchive zip) => (_path, _zip) = (path, zip);

    /// <summary>Opens a workbook.</summary>
    /// <param name="path">As the user gave it.</param>
    /// <exception cref="InputException">Missing, unreadable, too large, or not an .xlsx workbook.</exception>
    public static WorkbookReader Open(string path)
    {
        Stream? stream = null;
        try
        {
            stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            if (stream.Length > WorkbookLimits.File)
                throw Wrong(path, FormattableString.Invariant($"the file has {stream.Length} bytes, the limit is {WorkbookLimits.File}"));
            RefuseOtherKinds(path, stream);
            var zip = new ZipArchive(stream, ZipArchiveMode.Read);
            if (zip.Entries.Count > WorkbookLimits.Parts)
                throw Wrong(path, FormattableString.Invariant($"the workbook has {zip.Entries.Count} parts, the limit is {WorkbookLimits.Parts}"));
            return new WorkbookReader(path, zip);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            stream?.Dispose();
            throw new InputException("workbook-unreadable", new Place(path), $"cannot read the file: {e.Message}", "check the path and its rights", e);
        }
        catch (InvalidDataException e)
        {
            stream?.Dispose();
            throw Wrong(path, "the file is not an .xlsx workbook: it is no ZIP package, or a damaged one", e);
        }
        catch
        {
            stream?.Dispose();
            throw;
        }
    }

    /// <summary>The sheets in tab order; each is read when it is reached.</summary>
    /// <exception cref="InputException">A part is missing, is not XML, has a DTD, or exceeds a bound.</exception>
    public IEnumerable<WorkbookSheet> Sheets()
    {
        var workbook = PartOf(Relations("", "_rels/.rels"), "officeDocument")
            ?? throw Wrong(_path, "the package holds no workbook", cure: "export the requirements as an Excel workbook (.xlsx)");
        var relations = Relations(workbook, RelationsOf(workbook));
        var sheets = Guard(workbook, xml => SheetNames(xml).ToArray());
        if (sheets.Length == 0)
            throw Wrong(_path, "the workbook has no sheet");
        foreach (var (name, id) in sheets)
        {
            if (relations.TryGetValue(id, out var relation) && relation.Type.EndsWith("/worksheet", StringComparison.Ordinal))
                yield return Guard(relation.Target, xml => new SheetContent(_path, name, _texts ??= SharedTexts(relations)).Read(xml, relation.Target));
        }
    }

    /// <summary>Names that the workbook gives to ranges, with what they stand for as written.</summary>
    /// <exception cref="InputException">As for <see cref="Sheets"/>.</exception>
    public IReadOnlyDictionary<string, string> DefinedNames()
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        return PartOf(Relations("", "_rels/.rels"), "officeDocument") is not { } workbook ? names : Guard(workbook, xml =>
        {
            string? name = null;
            while (xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element)
                    name = xml.LocalName == "definedName" ? xml.GetAttribute("name") : null;
                else if (name is not null && xml.NodeType == XmlNodeType.Text)
                    names[name] = xml.Value;
            }

            return names;
        });
    }

    public void Dispose() => _zip.Dispose();

    internal static InputException Wrong(string path, string message, Exception? inner = null, string? cure = null) =>
        new("not-a-workbook", new Place(path), message, cure ?? "open it in a spreadsheet program and save it as .xlsx", inner);

    private static void RefuseOtherKinds(string path, Stream stream)
    {
        Span<byte> start = stackalloc byte[8];
        var read = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        stream.Position = 0;
        if (read == 0)
            throw Wrong(path, "the file is empty");
        if (start.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
            throw Wrong(path, "the file is an old .xls workbook, or a workbook protected by a password", cure: "save it as .xlsx, without password");
        if (!start.StartsWith("PK"u8))
            throw Wrong(path, "the file is not an .xlsx workbook");
    }

    private static IEnumerable<(string Name, string Id)> SheetNames(XmlReader xml)
    {
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "sheet" } || xml.GetAttribute("name") is not { } name)
                continue;
            for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
            {
                if (xml is { LocalName: "id", NamespaceURI: var space } && space.EndsWith("/relationships", StringComparison.Ordinal))
                    yield return (name, xml.Value);
            }

            xml.MoveToElement();
        }
    }

    private IReadOnlyList<string> SharedTexts(Dictionary<string, (string Type, string Target)> relations) =>
        PartOf(relations, "sharedStrings") is { } part ? Guard(part, SharedTextReader.Read) : [];

    private static string? PartOf(Dictionary<string, (string Type, string Target)> relations, string type) =>
        relations.Values.Where(r => r.Type.EndsWith("/" + type, StringComparison.Ordinal)).Select(r => r.Target).FirstOrDefault();

    /// <summary>Relations to parts of the package; those to anything outside are never followed.</summary>
    private Dictionary<string, (string Type, string Target)> Relations(string source, string part)
    {
        var relations = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        if (_zip.GetEntry(part) is null)
            return relations;
        return Guard(part, xml =>
        {
            while (xml.Read())
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && xml.GetAttribute("TargetMode") != "External"
                    && (xml.GetAttribute("Id"), xml.GetAttribute("Type"), xml.GetAttribute("Target")) is ({ } id, { } type, { } target))
                {
                    relations[id] = (type, Resolve(source, target));
                }
            }

            return relations;
        });
    }

    private static string RelationsOf(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        return $"{part[..slash]}_rels/{part[slash..]}.rels";
    }

    private static string Resolve(string source, string target)
    {
        var parts = new List<string>();
        var path = target.StartsWith('/') ? target : source[..(source.LastIndexOf('/') + 1)] + target;
        foreach (var each in path.Split('/').Where(p => p is not ("" or ".")))
        {
            if (each != "..")
                parts.Add(each);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
        }

        return string.Join('/', parts);
    }

    private T Guard<T>(string part, Func<XmlReader, T> read)
    {
        var entry = _zip.GetEntry(part) ?? throw Wrong(_path, $"the workbook has no part '{part}'");
        try
        {
            using var stream = new BoundedStream(
                entry.Open(), WorkbookLimits.Part, () => Wrong(_path, FormattableString.Invariant($"the part '{part}' unpacks to more than {WorkbookLimits.Part} bytes")));
            using var xml = XmlReader.Create(stream, new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
            return read(xml);
        }
        catch (XmlException e)
        {
            // The reader's own words on a DTD are advice to programmers on how to admit it.
            var isDtd = e.Message.Contains("DTD", StringComparison.Ordinal);
            throw Wrong(_path, isDtd ? $"the part '{part}' has a DTD, which no workbook needs" : $"the part '{part}' is not well-formed XML: {e.Message}", e);
        }
        catch (InvalidDataException e)
        {
            throw Wrong(_path, $"the part '{part}' is damaged: {e.Message}", e);
        }
    }
}
