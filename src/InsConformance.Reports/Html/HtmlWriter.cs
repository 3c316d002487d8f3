using System.Globalization;
using System.Text;

namespace InsConformance.Reports.Html;

/// <summary>Writes HTML as a stream. Every text and attribute goes through here and is escaped; there is no way to write markup from data.</summary>
internal sealed class HtmlWriter(TextWriter output)
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal) { "meta", "link", "br", "img", "hr", "col", "input", "rect" };
    private readonly Stack<string> _open = new();

    public HtmlWriter Open(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        output.Write('<');
        output.Write(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            output.Write(' ');
            output.Write(name);
            output.Write("=\"");
            Escape(value, inAttribute: true);
            output.Write('"');
        }

        output.Write('>');
        if (!Void.Contains(tag))
            _open.Push(tag);
        return this;
    }

    public HtmlWriter Close(int times = 1)
    {
        for (; times > 0; times--)
        {
            output.Write("</");
            output.Write(_open.Pop());
            output.Write('>');
        }

        return this;
    }

    public HtmlWriter Text(string? text)
    {
        Escape(text ?? "", inAttribute: false);
        return this;
    }

    public HtmlWriter Element(string tag, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(tag, attributes).Text(text).Close();

    /// <summary>A line end between blocks, for those who read the source.</summary>
    public HtmlWriter Line()
    {
        output.Write('\n');
        return this;
    }

    /// <summary>The document type, the page's own style and script: the only texts that are not data.</summary>
    public HtmlWriter Raw(string markup)
    {
        output.Write(markup);
        return this;
    }

    private void Escape(string text, bool inAttribute)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (EntityOf(text, inAttribute, ref i) is not { } entity)
                continue;
            var first = i;
            output.Write(text.AsSpan(start, first - start));
            output.Write(entity);
            start = i + 1;
        }

        output.Write(text.AsSpan(start));
    }

    /// <summary>What stands for the character at <paramref name="i"/>; <see langword="null"/> for itself. Moves over the second half of a pair.</summary>
    private static string? EntityOf(string text, bool inAttribute, ref int i) => text[i] switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        // Attributes stand in double quotes; elsewhere a quote is a quote, and a page of JSON a tenth shorter.
        '"' => inAttribute ? "&quot;" : null,
        '\n' or '\t' => null,
        '\r' => "",
        // Control characters and direction overrides are shown, never obeyed: a name must not be able to disguise what follows.
        < ' ' or '\u007F' => ControlPicture(text[i]),
        (>= '\u0080' and <= '\u009F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\uFFFE' or '\uFFFF' =>
            string.Create(CultureInfo.InvariantCulture, $"⟨U+{(int)text[i]:X4}⟩"),
        var c when char.IsSurrogate(c) => IsPair(text, ref i) ? null : "\uFFFD",
        _ => null,
    };

    private static string ControlPicture(char c) => ((char)(c == '\u007F' ? '\u2421' : '\u2400' + c)).ToString();

    private static bool IsPair(string text, ref int i)
    {
        if (!Rune.TryGetRuneAt(text, i, out _))
            return false;
        i++;
        return true;
    }
}
