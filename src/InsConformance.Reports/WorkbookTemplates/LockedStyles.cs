using System.Globalization;
using System.Xml.Linq;

namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>The formats whose cells may be written on a protected sheet (ECMA-376: a cell is locked unless its format says otherwise).</summary>
internal static class LockedStyles
{
    /// <summary>The numbers of the formats that unlock.</summary>
    /// <param name="styles">The style sheet.</param>
    public static HashSet<string> Unlocked(XDocument styles)
    {
        var formats = styles.Root!.Elements().FirstOrDefault(e => e.Name.LocalName == "cellXfs")?.Elements().ToArray() ?? [];
        return [.. formats.Index().Where(f => Unlocks(f.Item)).Select(f => f.Index.ToString(CultureInfo.InvariantCulture))];
    }

    private static bool Unlocks(XElement format) =>
        format.Elements().FirstOrDefault(e => e.Name.LocalName == "protection")?.Attribute("locked")?.Value is "0" or "false";
}
