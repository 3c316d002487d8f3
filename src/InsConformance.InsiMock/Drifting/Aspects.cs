using InsConformance.Insi;
using InsConformance.InsiMock.Scanning;

namespace InsConformance.InsiMock.Drifting;

/// <summary>
/// What is compared of an answer, by kind and name. Elements that repeat (INSHISTO) count once, with all that any of them holds: how many there are is data.
/// </summary>
internal sealed class Aspects
{
    private readonly Dictionary<(DriftKind Kind, string What), string> _values = [];

    private Aspects()
    {
    }

    public IReadOnlyDictionary<(DriftKind Kind, string What), string> Values => _values;

    /// <summary>Path and own children's paths, in order of first appearance.</summary>
    public Dictionary<string, List<string>> Children { get; } = new(StringComparer.Ordinal);

    public static Aspects Of(SeenAnswer answer)
    {
        var aspects = new Aspects();
        aspects.Add(DriftKind.Code, "HTTP", answer.Status.ToString(System.Globalization.CultureInfo.InvariantCulture));
        aspects.Add(DriftKind.Code, "Content-Type", Normal(answer.ContentType));
        if (answer.Scan is { } scan)
        {
            aspects.Add(DriftKind.Shape, "shape", ShapeName.Of(answer, scan));
            aspects.Add(DriftKind.Shape, "XML declaration", scan.Declaration);
            aspects.Add(DriftKind.Shape, "comments", scan.Texts.Any(t => t.Kind is TextKind.Comment) ? "yes" : "no");
            aspects.Add(DriftKind.Shape, "layout", IsIndented(scan) ? "indented" : "one line");
            aspects.Read(scan);
        }

        return aspects;
    }

    // The parameters' spacing and letter case mean nothing.
    private static string Normal(string contentType) => contentType.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();

    private static bool IsIndented(MessageScan scan) =>
        scan.Texts.Any(t => t.Owner?.Children.Count > 0 && t.Kind is TextKind.Text && t.Value.Contains('\n', StringComparison.Ordinal));

    private static bool IsData(ScannedElement element) =>
        element.IsWithin(e => e.Is(InsiNames.Resultat, "INDIVIDU")) && element.LocalName is not "OID" and not "TypeMatricule";

    private static string PathOf(ScannedElement element) =>
        element.Parent is { } parent ? $"{PathOf(parent)}/{element.LocalName}" : element.LocalName;

    private void Read(MessageScan scan)
    {
        var prefixes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var element in scan.Elements)
        {
            var path = PathOf(element);
            var used = Entry(prefixes, element.NamespaceUri);
            if (!used.Contains(element.Prefix))
                used.Add(element.Prefix);
            if (element.Declarations.Count > 0)
                Add(DriftKind.Shape, $"declarations {path}", string.Join(' ', element.Declarations.Select(d => $"{d.Prefix}={d.NamespaceUri}")));
            if (element.Attributes.Count > 0)
                Add(DriftKind.Shape, $"attributes {path}", string.Join(' ', element.Attributes.Select(a => a.Name)));
            var children = Entry(Children, path);
            foreach (var child in element.Children.Select(PathOf).Where(c => !children.Contains(c)))
                children.Add(child);
            ReadValues(element, path);
        }

        foreach (var (uri, used) in prefixes)
            Add(DriftKind.Shape, $"prefix {uri}", string.Join(' ', used.Select(p => p.Length == 0 ? "(none)" : p)));
    }

    private void ReadValues(ScannedElement element, string path)
    {
        foreach (var attribute in element.Attributes)
        {
            if (attribute.LocalName is not "messageID")
                Add(attribute.LocalName is "lang" ? DriftKind.Label : DriftKind.Code, $"{element.LocalName}/@{attribute.LocalName}", attribute.Value);
        }

        if (element.Children.Count > 0)
            return;
        if (IsData(element))
            Add(DriftKind.Data, path, element.Text);
        else if (element.LocalName is "CodeCR" or "OID" or "TypeMatricule")
            Add(DriftKind.Code, path, element.Text);
        else if (element.LocalName == "Value" && element.NamespaceUri == InsiNames.Soap12)
            Add(DriftKind.Code, path, element.Text[(element.Text.IndexOf(':', StringComparison.Ordinal) + 1)..]);
        else
            Add(DriftKind.Label, path, element.Text);
    }

    private static List<string> Entry(Dictionary<string, List<string>> lists, string key)
    {
        if (!lists.TryGetValue(key, out var list))
            lists.Add(key, list = []);
        return list;
    }

    private void Add(DriftKind kind, string what, string value)
    {
        // Of a repeated element the values are put one after another, whatever the kind.
        var key = (kind, what);
        if (!_values.TryGetValue(key, out var known))
            _values.Add(key, value);
        else if (kind is DriftKind.Data)
            _values[key] = $"{known} | {value}";
    }
}
