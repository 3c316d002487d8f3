using System.Globalization;
using System.Security;

namespace InsConformance.Reports.Workbook;

/// <summary>The relationships of one part, numbered in the order in which they are asked for.</summary>
internal sealed class Relationships
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly List<(string Type, string Target, bool IsExternal)> _all = [];

    public int Count => _all.Count;

    /// <summary>Adds one to a part of the package.</summary>
    /// <param name="type">Last part of its type, e.g. <c>drawing</c>; or a whole type.</param>
    /// <param name="target">Path from the root of the package.</param>
    /// <returns>Its id.</returns>
    public string Add(string type, string target)
    {
        _all.Add((type, target, false));
        return string.Create(CultureInfo.InvariantCulture, $"rId{_all.Count}");
    }

    /// <summary>Adds a link to a file beside the workbook.</summary>
    /// <param name="file">Relative path with forward slashes.</param>
    /// <returns>The number in its id, <c>rId…</c>.</returns>
    public int AddLink(string file)
    {
        _all.Add(("hyperlink", file, true));
        return _all.Count;
    }

    /// <summary>The part, in pieces: a sheet may have tens of thousands.</summary>
    public IEnumerable<string> ToXml()
    {
        yield return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
        for (var i = 0; i < _all.Count; i++)
        {
            var (type, target, isExternal) = _all[i];
            var url = isExternal ? string.Join('/', target.Split('/').Select(Uri.EscapeDataString)) : target;
            yield return string.Create(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i + 1}\" Type=\"{(type.Contains(':', StringComparison.Ordinal) ? "" : Office)}{type}\" Target=\"{SecurityElement.Escape(url)}\"{(isExternal ? " TargetMode=\"External\"" : "")}/>");
        }

        yield return "</Relationships>";
    }
}
