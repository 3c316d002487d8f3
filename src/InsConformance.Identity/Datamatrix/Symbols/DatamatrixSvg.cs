using System.Globalization;
using System.Text;

namespace InsConformance.Identity.Datamatrix.Symbols;

/// <summary>Draws a symbol for a printed document, with its quiet zone and its caption (requirements 5: at least one module, "INS à scanner"). Thread-safe.</summary>
public static class DatamatrixSvg
{
    /// <summary>An SVG element, dark modules as one path, sized by the page that holds it.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="quietZone">Light modules around it, at least 1; default 2.</param>
    /// <param name="caption">The text below, or <see langword="null"/>; default <see cref="DatamatrixFormat.Caption"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A quiet zone below 1.</exception>
    public static string Write(DatamatrixSymbol symbol, int quietZone = 2, string? caption = DatamatrixFormat.Caption)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        ArgumentOutOfRangeException.ThrowIfLessThan(quietZone, 1);
        var side = symbol.Size + 2 * quietZone;
        var height = side + (caption is null ? 0 : side / 8 + 1);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {side} {height}" role="img" aria-label="Datamatrix INS" shape-rendering="crispEdges">""");
        svg.Append(CultureInfo.InvariantCulture, $"""<rect width="{side}" height="{height}" fill="#fff"/><path fill="#000" d="{Path(symbol, quietZone)}"/>""");
        if (caption is not null)
        {
            svg.Append(CultureInfo.InvariantCulture, $"""<text x="{side / 2}" y="{height - 2}" font-size="{side / 10 + 1}" font-family="sans-serif" text-anchor="middle">""");
            svg.Append(caption.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)).Append("</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>One rectangle for each run of dark modules in a row.</summary>
    private static string Path(DatamatrixSymbol symbol, int quietZone)
    {
        var path = new StringBuilder();
        for (var row = 0; row < symbol.Size; row++)
        {
            for (var column = 0; column < symbol.Size; column++)
            {
                if (!symbol[row, column])
                    continue;
                var start = column;
                while (column + 1 < symbol.Size && symbol[row, column + 1])
                    column++;
                var run = column + 1 - start;
                path.Append(CultureInfo.InvariantCulture, $"M{start + quietZone} {row + quietZone}h{run}v1h-{run}z");
            }
        }

        return path.ToString();
    }
}
