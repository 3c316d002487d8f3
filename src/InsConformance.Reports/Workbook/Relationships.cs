using System.Globalization;
using System.Security;
using System.Text;

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
    public string Add(string type, string target) => Add(type, target, isExternal: false);

    /// <summary>Adds a link to a file beside the workbook.</summary>
    /// <param name="file">Relative path with forward slashes.</param>
    public string AddLink(string file) => Add("hyperlink", string.Join('/', file.Split('/').Select(Uri.EscapeDataString)), isExternal: true);

    public string ToXml()
    {
        var xml = new StringBuilder("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (var i = 0; i < _all.Count; i++)
        {
            var (type, target, isExternal) = _all[i];
            xml.Append(CultureInfo.InvariantCulture, $"<Relationship Id=\"rId{i + 1}\" Type=\"{(type.Contains(':', StringComparison.Ordinal) ? "" : Office)}{type}\" Target=\"{SecurityElement.Escape(target)}\"");
            xml.Append(isExternal ? " TargetMode=\"External\"/>" : "/>");
        }

        return xml.Append("</Relationships>").ToString();
    }

    private string Add(string type, string target, bool isExternal)
    {
        _all.Add((type, target, isExternal));
        return string.Create(CultureInfo.InvariantCulture, $"rId{_all.Count}");
    }
}
