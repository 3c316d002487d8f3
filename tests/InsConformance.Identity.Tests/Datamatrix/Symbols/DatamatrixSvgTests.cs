using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using InsConformance.Identity.Datamatrix.Symbols;

namespace InsConformance.Identity.Tests.Datamatrix.Symbols;

public partial class DatamatrixSvgTests
{
    [Fact]
    public void Write_Symbol_DrawsExactlyItsDarkModules()
    {
        var symbol = DatamatrixSymbol.Encode(DatamatrixVector.Of("1-complet").Payload).Value;

        var svg = XElement.Parse(DatamatrixSvg.Write(symbol, quietZone: 3));

        var drawn = new HashSet<(int Row, int Column)>();
        foreach (Match run in Run().Matches((string)svg.Elements().Single(e => e.Name.LocalName == "path").Attribute("d")!))
        {
            var (x, y, length) = (Number(run.Groups[1]), Number(run.Groups[2]), Number(run.Groups[3]));
            for (var i = 0; i < length; i++)
                Assert.True(drawn.Add((y - 3, x - 3 + i)));
        }

        var dark = from row in Enumerable.Range(0, symbol.Size)
                   from column in Enumerable.Range(0, symbol.Size)
                   where symbol[row, column]
                   select (row, column);
        Assert.True(drawn.SetEquals(dark));
        Assert.Equal("INS à scanner", svg.Elements().Single(e => e.Name.LocalName == "text").Value);
    }

    [Fact]
    public void Write_Caption_IsText()
    {
        var symbol = DatamatrixSymbol.Encode("IS01").Value;

        Assert.Equal("a<b&c", XElement.Parse(DatamatrixSvg.Write(symbol, caption: "a<b&c")).Value);
        Assert.Equal("", XElement.Parse(DatamatrixSvg.Write(symbol, caption: null)).Value);
        Assert.Throws<ArgumentOutOfRangeException>(() => DatamatrixSvg.Write(symbol, quietZone: 0));
    }

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"M(\d+) (\d+)h(\d+)v1h-\3z")]
    private static partial Regex Run();
}
