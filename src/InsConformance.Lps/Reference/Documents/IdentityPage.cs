using System.Globalization;
using System.Net;
using System.Text;
using InsConformance.Identity.Transmission;

namespace InsConformance.Lps.Reference.Documents;

/// <summary>The page of a document, A6, as SVG in millimetres: a title, the identity block, the symbol.</summary>
internal static class IdentityPage
{
    /// <summary>Its media type.</summary>
    public const string MediaType = "image/svg+xml";

    private const string Title = "Compte rendu de consultation";
    private const int Width = 148;
    private const int Height = 105;
    private const int LineHeight = 7;
    private const int FirstLine = 26;
    private const int SymbolSide = 30;

    /// <summary>The page to print.</summary>
    /// <param name="lines">The identity block.</param>
    /// <param name="symbol">The datamatrix as an SVG element, or nothing.</param>
    public static string Write(IReadOnlyList<PrintedLine> lines, string? symbol)
    {
        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}mm" height="{Height}mm" viewBox="0 0 {Width} {Height}" font-family="sans-serif" font-size="4">""");
        page.Append(CultureInfo.InvariantCulture, $"""<rect width="{Width}" height="{Height}" fill="#fff"/><text x="8" y="14" font-size="6">{Title}</text>""");
        for (var i = 0; i < lines.Count; i++)
        {
            var text = WebUtility.HtmlEncode($"{lines[i].Label} : {lines[i].Value}");
            page.Append(CultureInfo.InvariantCulture, $"""<text x="8" y="{FirstLine + i * LineHeight}">{text}</text>""");
        }

        if (symbol is not null)
            page.Append("<svg").Append(CultureInfo.InvariantCulture, $""" x="{Width - SymbolSide - 8}" y="20" width="{SymbolSide}" height="{SymbolSide + 5}" """).Append(symbol.AsSpan("<svg ".Length));
        return page.Append("</svg>").ToString();
    }

    /// <summary>Its text.</summary>
    public static string Text(IReadOnlyList<PrintedLine> lines, string? caption) =>
        string.Join('\n', [Title, .. lines.Select(l => $"{l.Label} : {l.Value}"), .. caption is null ? Array.Empty<string>() : [caption]]);
}
