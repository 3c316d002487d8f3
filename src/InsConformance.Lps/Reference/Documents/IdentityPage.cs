using System.Net;
using System.Text;
using InsConformance.Identity.Transmission;

namespace InsConformance.Lps.Reference.Documents;

/// <summary>The page of a document: a title, the identity block, the symbol.</summary>
internal static class IdentityPage
{
    private const string Title = "Compte rendu de consultation";

    /// <summary>The page to print.</summary>
    /// <param name="lines">The identity block.</param>
    /// <param name="symbol">The datamatrix as SVG, or nothing.</param>
    public static string Write(IReadOnlyList<PrintedLine> lines, string? symbol)
    {
        var page = new StringBuilder("<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>").Append(Title).Append("</title></head><body><h1>").Append(Title).Append("</h1><dl>");
        foreach (var line in lines)
            page.Append("<dt>").Append(WebUtility.HtmlEncode(line.Label)).Append("</dt><dd>").Append(WebUtility.HtmlEncode(line.Value)).Append("</dd>");
        page.Append("</dl>");
        if (symbol is not null)
            page.Append("<figure style=\"width:25mm;margin:0\">").Append(symbol).Append("</figure>");
        return page.Append("</body></html>").ToString();
    }

    /// <summary>Its text.</summary>
    public static string Text(IReadOnlyList<PrintedLine> lines, string? caption) =>
        string.Join('\n', [Title, .. lines.Select(l => $"{l.Label} : {l.Value}"), .. caption is null ? Array.Empty<string>() : [caption]]);
}
