using System.Text;

namespace InsConformance.Reports.Html;

/// <summary>The frame of a self-contained French page: no network, one embedded style, at most one embedded script.</summary>
internal static class HtmlPage
{
    /// <summary>Writes a page.</summary>
    /// <param name="output">Left open.</param>
    /// <param name="title">Its title.</param>
    /// <param name="marks">Its machine-readable marks.</param>
    /// <param name="body">Writes what is in it.</param>
    /// <param name="script">A script that makes reading easier; <see langword="null"/> for none.</param>
    public static void Write(Stream output, string title, IEnumerable<(string Name, string Content)> marks, Action<HtmlWriter> body, string? script = null)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(text);
        html.Raw("<!DOCTYPE html>\n").Open("html", ("lang", "fr")).Open("head").Line();
        html.Open("meta", ("charset", "utf-8")).Line();
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", Policy(script))).Line();
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Open("meta", ("name", "referrer"), ("content", "no-referrer")).Line();
        foreach (var (name, content) in marks)
            html.Open("meta", ("name", name), ("content", content)).Line();
        html.Element("title", title).Line();
        html.Open("style").Raw(ReportStyle.Css).Close().Line().Close().Line();
        html.Open("body").Line();
        body(html);
        if (script is not null)
            html.Open("script").Raw(script).Close().Line();
        html.Close(2).Line();
    }

    /// <summary>No network, no form, no frame; the page's own style and script and embedded pictures alone.</summary>
    private static string Policy(string? script) =>
        $"default-src 'none'; style-src {EmbeddedText.Source(ReportStyle.Css)}; {(script is null ? "" : $"script-src {EmbeddedText.Source(script)}; ")}img-src data:; base-uri 'none'; form-action 'none'";
}
