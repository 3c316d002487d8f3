using System.Runtime.InteropServices;
using System.Xml;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Schemas;

/// <summary>Validates whole messages against a set of schemas. Slower than the contract checks: for tests, tools and evidence. Thread-safe.</summary>
public static class SchemaValidator
{
    /// <summary>Every breach in document order; empty for a valid message.</summary>
    /// <param name="message">The bytes.</param>
    /// <param name="schemas">Default <see cref="SchemaSet.Own"/>.</param>
    /// <param name="limits">Bounds, as for reading; a message beyond them is one finding.</param>
    public static IReadOnlyList<SchemaFinding> Validate(ReadOnlyMemory<byte> message, SchemaSet? schemas = null, XmlLimits? limits = null)
    {
        // The reader's guards first: the validator itself has none.
        var elements = new List<SeenElement>();
        if (ElementTable.Read(message, limits ?? XmlLimits.Default, elements) is { } problem)
            return [new SchemaFinding($"not readable ({problem.Code})", problem.Line ?? 1, problem.Column ?? 1)];

        // Nothing inside an undeclared root would be checked at all.
        var compiled = (schemas ?? SchemaSet.Own).Compiled;
        if (!compiled.GlobalElements.Contains(new XmlQualifiedName(elements[0].LocalName, elements[0].NamespaceUri)))
            return [new SchemaFinding($"no schema declares the root element '{elements[0].LocalName}'", elements[0].Line, elements[0].Column)];

        var findings = new List<SchemaFinding>();
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            ValidationType = ValidationType.Schema,
            Schemas = compiled,
        };
        settings.ValidationEventHandler += (_, e) =>
            findings.Add(new SchemaFinding(e.Message, Math.Max(1, e.Exception.LineNumber), Math.Max(1, e.Exception.LinePosition)));
        using var stream = MemoryMarshal.TryGetArray(message, out var segment)
            ? new MemoryStream(segment.Array!, segment.Offset, segment.Count, writable: false)
            : new MemoryStream(message.ToArray(), writable: false);
        using var reader = XmlReader.Create(stream, settings);
        while (reader.Read())
        {
        }

        return findings;
    }
}
