using System.Xml;
using System.Xml.Schema;
using InsConformance.Foundation;

namespace InsConformance.Insi.Schemas;

/// <summary>
/// The schemas that messages are validated against: the project's own, written from the public facts, or official ones that an editor holds.
/// Compiled once; immutable, thread-safe.
/// </summary>
public sealed class SchemaSet
{
    private const string Prefix = "InsConformance.Insi.Schemas.";
    private static readonly Lazy<SchemaSet> Shipped = new(ReadShipped);

    private SchemaSet(string name, XmlSchemaSet compiled)
    {
        Name = name;
        Compiled = compiled;
    }

    /// <summary>The schemas that come with the program.</summary>
    public static SchemaSet Own => Shipped.Value;

    /// <summary>What to call the set in a report: <c>own</c>, or the folder.</summary>
    public string Name { get; }

    /// <summary>Target namespaces of the set, sorted.</summary>
    public IReadOnlyList<string> Namespaces => [.. Compiled.Schemas().Cast<XmlSchema>().Select(s => s.TargetNamespace ?? "").Distinct().Order(StringComparer.Ordinal)];

    internal XmlSchemaSet Compiled { get; }

    /// <summary>
    /// Every <c>.xsd</c> below a folder. Imports are followed inside the folder only, never over the network. A namespace that the folder lacks
    /// (the SOAP envelope, say) comes from the project's own set.
    /// </summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="InputException">No such folder, no schema in it, or one that cannot be used, with its place.</exception>
    public static SchemaSet FromFolder(string path)
    {
        if (!Directory.Exists(path))
            throw new InputException("schema-folder-missing", new Place(path), "there is no such folder", "give the folder that holds the .xsd files");
        var root = Path.GetFullPath(path);
        var files = Directory.EnumerateFiles(root, "*.xsd", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        if (files.Count == 0)
            throw new InputException("schema-folder-empty", new Place(path), "there is no .xsd file below this folder");
        try
        {
            var set = new XmlSchemaSet { XmlResolver = new FolderResolver(root) };
            foreach (var file in files)
                set.Add(null, new Uri(file).AbsoluteUri);
            AddMissing(set);
            set.Compile();
            return new SchemaSet(path, set);
        }
        catch (XmlSchemaException e)
        {
            throw new InputException("schema-invalid", PlaceOf(path, e.SourceUri, e.LineNumber, e.LinePosition), $"not a usable schema: {e.Message}", null, e);
        }
        catch (XmlException e)
        {
            throw new InputException("schema-invalid", PlaceOf(path, e.SourceUri, e.LineNumber, e.LinePosition), $"not readable XML: {e.Message}", null, e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("schema-unreadable", new Place(path), $"cannot read a schema: {e.Message}", "check the files and their rights", e);
        }
    }

    private static Place PlaceOf(string folder, string? uri, int line, int column) =>
        new(uri is { Length: > 0 } && Uri.TryCreate(uri, UriKind.Absolute, out var file) && file.IsFile ? file.LocalPath : folder, line > 0 ? line : null, line > 0 ? column : null);

    private static SchemaSet ReadShipped()
    {
        var set = new XmlSchemaSet { XmlResolver = null };
        AddMissing(set);
        set.Compile();
        return new SchemaSet("own", set);
    }

    // The entry point insi.xsd only imports the others, which is for tools that take one file.
    private static void AddMissing(XmlSchemaSet set)
    {
        var present = set.Schemas().Cast<XmlSchema>().Select(s => s.TargetNamespace ?? "").ToHashSet(StringComparer.Ordinal);
        foreach (var resource in typeof(SchemaSet).Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (!resource.StartsWith(Prefix, StringComparison.Ordinal) || resource == Prefix + "insi.xsd")
                continue;
            using var reader = XmlReader.Create(DataResource.Open(resource));
            var schema = XmlSchema.Read(reader, null)!;
            if (!present.Contains(schema.TargetNamespace ?? ""))
                set.Add(schema);
        }
    }
}
