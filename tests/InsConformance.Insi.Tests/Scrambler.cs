using System.Text;
using System.Xml.Linq;

namespace InsConformance.Insi.Tests;

/// <summary>Writes a message again with the same meaning and other looks: prefixes, comments, white space, CDATA, quotes, empty tags.</summary>
internal sealed class Scrambler(Random random)
{
    private readonly StringBuilder _text = new();

    public static byte[] Scramble(byte[] message, int seed)
    {
        var root = XDocument.Parse(Encoding.UTF8.GetString(message), LoadOptions.PreserveWhitespace).Root!;
        var scrambler = new Scrambler(new Random(seed));
        if (scrambler.Coin())
            scrambler._text.Append("<?xml version='1.0'?>");
        scrambler.Noise();
        scrambler.Write(root);
        scrambler.Noise();
        return Encoding.UTF8.GetBytes(scrambler._text.ToString());
    }

    private void Write(XElement element)
    {
        var prefix = "p" + random.Next(1000);
        var isDefault = Coin();
        var name = isDefault ? element.Name.LocalName : prefix + ":" + element.Name.LocalName;
        _text.Append('<').Append(name).Append(isDefault ? " xmlns" : " xmlns:" + prefix).Append('=');
        Quoted(element.Name.NamespaceName);
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration).OrderBy(_ => random.Next()))
        {
            _text.Append(Coin() ? "\n  " : " ").Append(attribute.Name.Namespace == XNamespace.Xml ? "xml:" : "").Append(attribute.Name.LocalName).Append('=');
            Quoted(attribute.Value);
        }

        if (element.Nodes().Any())
        {
            _text.Append('>');
            Content(element);
            _text.Append("</").Append(name).Append(Coin() ? " >" : ">");
        }
        else
        {
            _text.Append(Coin() ? "/>" : "></" + name + ">");
        }
    }

    private void Content(XElement element)
    {
        if (!element.HasElements)
        {
            Characters(element.Value);
            return;
        }

        foreach (var child in element.Elements())
        {
            Noise();
            Write(child);
        }

        Noise();
    }

    private void Characters(string text)
    {
        var cut = random.Next(text.Length + 1);
        if (cut > 0 && cut < text.Length && char.IsLowSurrogate(text[cut]))
            cut--;
        Piece(text[..cut]);
        if (Coin())
            _text.Append("<!-- <Prenom>X</Prenom> -->");
        Piece(text[cut..]);
    }

    private void Piece(string text)
    {
        if (random.Next(4) == 0 && text.Length > 0 && !text.Contains("]]>", StringComparison.Ordinal) && !text.Contains('\r', StringComparison.Ordinal))
            _text.Append("<![CDATA[").Append(text).Append("]]>");
        else
            _text.Append(Escaped(text));
    }

    private void Quoted(string value)
    {
        var quote = Coin() ? '"' : '\'';
        _text.Append(quote).Append(Escaped(value)).Append(quote);
    }

    private string Escaped(string text)
    {
        var escaped = new StringBuilder();
        foreach (var c in text)
        {
            if (c is '&' or '<' or '>' or '"' or '\'' or '\r' or '\n' or '\t' || (c < 128 && random.Next(8) == 0))
                escaped.Append("&#").Append((int)c).Append(';');
            else
                escaped.Append(c);
        }

        return escaped.ToString();
    }

    private void Noise() => _text.Append(random.Next(4) switch
    {
        0 => "",
        1 => "\r\n\t ",
        2 => "<!-- é -->",
        _ => " <!----> ",
    });

    private bool Coin() => random.Next(2) == 0;
}
