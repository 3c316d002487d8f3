using System.Text;

namespace InsConformance.Reports.Html;

/// <summary>The frame of a self-contained French page: no script, no network, one embedded style.</summary>
internal static class HtmlPage
{
    public static void Write(Stream output, string title, IEnumerable<(string Name, string Content)> marks, Action<HtmlWriter> body)
    {
        using var text = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        var html = new HtmlWriter(text);
        html.Raw("<!DOCTYPE html>\n").Open("html", ("lang", "fr")).Open("head").Line();
        html.Open("meta", ("charset", "utf-8")).Line();
        html.Open("meta", ("http-equiv", "Content-Security-Policy"), ("content", ReportStyle.Policy)).Line();
        html.Open("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Open("meta", ("name", "referrer"), ("content", "no-referrer")).Line();
        foreach (var (name, content) in marks)
            html.Open("meta", ("name", name), ("content", content)).Line();
        html.Element("title", title).Line();
        html.Open("style").Raw(ReportStyle.Css).Close().Line().Close().Line();
        html.Open("body").Line();
        body(html);
        html.Close(2).Line();
    }
}
