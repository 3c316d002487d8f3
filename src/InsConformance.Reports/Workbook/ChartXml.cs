using System.Globalization;
using System.Security;
using System.Text;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Workbook;

/// <summary>A chart as DrawingML: stacked bars, each series with its colour and its pattern, its counts written in the bars.</summary>
internal static class ChartXml
{
    public static string Of(Chart chart, string sheet)
    {
        var xml = new StringBuilder(
            """<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><c:roundedCorners val="0"/><c:chart>""");
        xml.Append(CultureInfo.InvariantCulture, $"""<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="fr-FR" sz="1200" b="1"/><a:t>{Escape(chart.Title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>""");
        for (var i = 0; i < chart.Series.Count; i++)
            Append(xml, chart, chart.Series[i], i, CellReference.Quoted(sheet));
        xml.Append("""<c:gapWidth val="60"/><c:overlap val="100"/><c:axId val="1"/><c:axId val="2"/></c:barChart>""");
        // The first category on top, as in the table.
        xml.Append("""<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>""");
        xml.Append("""<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D1D5DB"/></a:solidFill></a:ln></c:spPr></c:majorGridlines><c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="max"/></c:valAx>""");
        return xml.Append("""</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>""").ToString();
    }

    private static void Append(StringBuilder xml, Chart chart, ChartSeries series, int index, string sheet)
    {
        var last = chart.FirstRow + chart.Categories.Count - 1;
        var categories = CellReference.Fixed(chart.FirstRow, chart.CategoryColumn, last, chart.CategoryColumn);
        var values = CellReference.Fixed(chart.FirstRow, series.Column, last, series.Column);
        xml.Append(CultureInfo.InvariantCulture, $"""<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx><c:v>{Escape(series.Name)}</c:v></c:tx><c:spPr><a:pattFill prst="{series.Pattern}"><a:fgClr><a:srgbClr val="{series.Colour}"/></a:fgClr><a:bgClr><a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill><a:ln w="9525"><a:solidFill><a:srgbClr val="{series.Colour}"/></a:solidFill></a:ln></c:spPr><c:invertIfNegative val="0"/>""");
        xml.Append(CultureInfo.InvariantCulture, $"""<c:cat><c:strRef><c:f>{Escape($"{sheet}!{categories}")}</c:f><c:strCache><c:ptCount val="{chart.Categories.Count}"/>""");
        for (var i = 0; i < chart.Categories.Count; i++)
            xml.Append(CultureInfo.InvariantCulture, $"""<c:pt idx="{i}"><c:v>{Escape(chart.Categories[i])}</c:v></c:pt>""");
        xml.Append(CultureInfo.InvariantCulture, $"""</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>{Escape($"{sheet}!{values}")}</c:f><c:numCache><c:formatCode>0</c:formatCode><c:ptCount val="{series.Values.Count}"/>""");
        for (var i = 0; i < series.Values.Count; i++)
            xml.Append(CultureInfo.InvariantCulture, $"""<c:pt idx="{i}"><c:v>{series.Values[i]}</c:v></c:pt>""");
        xml.Append("</c:numCache></c:numRef></c:val></c:ser>");
    }

    private static string Escape(string text) => SecurityElement.Escape(CleanText.ForXml(text));
}
