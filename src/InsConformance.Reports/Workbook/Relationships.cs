using System.Globalization;
using System.Security;

namespace InsConformance.Reports.Workbook;

/// <summary>The relationships of one part, numbered in the order in which they are asked for.</summary>
internal sealed class Relationships : IDisposable
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private PackedText? _all;
    private int _count;
    private string? _lastLink;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => _count == 0;

    /// <summary>Adds one to a part of the package.</summary>
    /// <param name="type">Last part of its type, e.g. <c>drawing</c>; or a whole type.</param>
    /// <param name="target">Path from the root of the package.</param>
    /// <returns>Its id.</returns>
    public string Add(string type, string target)
    {
        Keep(Xml(++_count, type, target, ""));
        _lastLink = null;
        return string.Create(CultureInfo.InvariantCulture, $"rId{_count}");
    }

    /// <summary>Adds a link to a file beside the workbook. The same one several times in a row is one.</summary>
    /// <param name="file">Relative path with forward slashes.</param>
    /// <returns>The number in its id, <c>rId…</c>.</returns>
    public int AddLink(string file)
    {
        if (file == _lastLink)
            return _count;
        _lastLink = file;
        Keep(Xml(++_count, "hyperlink", string.Join('/', file.Split('/').Select(Uri.EscapeDataString)), " TargetMode=\"External\""));
        return _count;
    }

    /// <summary>Writes the part, without its declaration; nothing can be added afterwards.</summary>
    public void MoveTo(Stream part)
    {
        part.Write("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"u8);
        _all?.MoveTo(part);
        part.Write("</Relationships>"u8);
    }

    public void Dispose() => _all?.Dispose();

    private void Keep(string xml) => (_all ??= new PackedText()).Add(xml);

    private static string Xml(int id, string type, string target, string mode) => string.Create(
        CultureInfo.InvariantCulture,
        $"<Relationship Id=\"rId{id}\" Type=\"{(type.Contains(':', StringComparison.Ordinal) ? "" : Office)}{type}\" Target=\"{SecurityElement.Escape(target)}\"{mode}/>");
}
