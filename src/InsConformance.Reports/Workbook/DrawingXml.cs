using System.Globalization;
using System.Security;
using System.Text;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Workbook;

/// <summary>The drawing of a sheet: its chart and its pictures, each at its cell.</summary>
internal static class DrawingXml
{
    /// <summary>English Metric Units in a point (ECMA-376).</summary>
    private const int UnitsPerPoint = 12_700;

    public static string Of(Chart? chart, string? chartId, IReadOnlyList<(PlacedPicture Picture, string Id)> pictures)
    {
        var xml = new StringBuilder("""<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">""");
        if (chart is not null)
        {
            xml.Append(CultureInfo.InvariantCulture, $"""
                <xdr:twoCellAnchor editAs="oneCell"><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{chart.Row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>{chart.Columns}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{chart.Row + chart.Rows}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Graphique" descr="{Escape(chart.Title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="{chartId}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>
                """);
        }

        for (var i = 0; i < pictures.Count; i++)
        {
            var ((picture, row, column), id) = pictures[i];
            var size = string.Create(CultureInfo.InvariantCulture, $"cx=\"{(long)(picture.ShownWidth * UnitsPerPoint)}\" cy=\"{(long)(picture.ShownHeight * UnitsPerPoint)}\"");
            xml.Append(CultureInfo.InvariantCulture, $"""
                <xdr:oneCellAnchor><xdr:from><xdr:col>{column}</xdr:col><xdr:colOff>25400</xdr:colOff><xdr:row>{row}</xdr:row><xdr:rowOff>25400</xdr:rowOff></xdr:from><xdr:ext {size}/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="{i + 3}" name="Image {i + 1}" descr="{Escape(picture.Description)}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="{id}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>
                """);
        }

        return xml.Append("</xdr:wsDr>").ToString();
    }

    private static string Escape(string text) => SecurityElement.Escape(CleanText.ForXml(text));
}
