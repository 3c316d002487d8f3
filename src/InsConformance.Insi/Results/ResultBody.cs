using System.Globalization;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Results;

/// <summary>Writes the content of <c>RESULTAT</c> in schema order. Contract section 1.3 [XSD].</summary>
internal sealed class ResultBody(Utf8Xml xml, ResultLooks looks)
{
    private readonly TagWriter _tags = new(xml, looks);
    private readonly Stack<string>? _prefixes = looks.PrefixPerElement ? new() : null;
    private int _depth = 1;
    private int _opened;

    public void Write(SearchResult result)
    {
        Open("CR");
        Leaf("CodeCR", result.CodeCr);
        Leaf("LibelleCR", result.LibelleCr);
        Close("CR");
        if (result.Individu is { } individu)
        {
            Open("INDIVIDU");
            Comment("INS en vigueur");
            Write("INSACTIF", individu.InsActif);
            foreach (var ins in individu.InsHisto)
            {
                Comment("ancien INS");
                Write("INSHISTO", ins);
            }

            Comment("traits d'identité");
            Write(individu.Tiq);
            Close("INDIVIDU");
        }

        _depth--;
        NewLine();
    }

    private void Write(string name, Ins ins)
    {
        Open(name);
        Open("IdIndividu");
        Leaf("NumIdentifiant", ins.NumIdentifiant);
        Leaf("Cle", ins.Cle);
        Leaf("TypeMatricule", ins.TypeMatricule);
        Close("IdIndividu");
        Leaf("OID", ins.Oid);
        Leaf("DateDeb", ins.DateDeb);
        Leaf("DateFin", ins.DateFin);
        Close(name);
    }

    private void Write(Tiq tiq)
    {
        Open("TIQ");
        Leaf("NomNaissance", tiq.NomNaissance);
        Leaf("Prenom", tiq.Prenom);
        Leaf("ListePrenom", tiq.ListePrenom);
        Leaf("Sexe", tiq.Sexe);
        Leaf("DateNaissance", tiq.DateNaissance);
        Leaf("LieuNaissance", tiq.LieuNaissance);
        Close("TIQ");
    }

    private void Open(string name)
    {
        NewLine();
        OpenTag(name);
        _depth++;
    }

    private void Close(string name)
    {
        _depth--;
        NewLine();
        _tags.Close(_prefixes?.Pop() ?? looks.ResultPrefix, name);
    }

    private void Leaf(string name, string? text)
    {
        if (text is null)
            return;
        NewLine();
        OpenTag(name);
        Text(text);
        _tags.Close(_prefixes?.Pop() ?? looks.ResultPrefix, name);
    }

    private void OpenTag(string name)
    {
        if (_prefixes is null)
        {
            _tags.Open(looks.ResultPrefix, name);
            return;
        }

        var prefix = $"e{(++_opened).ToString(CultureInfo.InvariantCulture)}";
        _prefixes.Push(prefix);
        _tags.Open(prefix, name, [(prefix, InsiNames.Resultat)]);
    }

    private void Text(string text)
    {
        if (looks.Comments is not XmlComments.InText)
        {
            Piece(text);
            return;
        }

        var cut = text.Length / 2;
        if (cut > 0 && char.IsLowSurrogate(text[cut]))
            cut--;
        Piece(text[..cut]);
        xml.Raw("<!-- suite -->");
        Piece(text[cut..]);
    }

    private void Piece(string text)
    {
        switch (looks.Text)
        {
            case XmlTextStyle.CData when text.Length > 0:
                xml.CData(text);
                break;
            case XmlTextStyle.References:
                xml.References(text);
                break;
            default:
                xml.Text(text);
                break;
        }
    }

    private void Comment(string words)
    {
        if (looks.Comments is XmlComments.None)
            return;
        NewLine();
        xml.Raw("<!-- ").Raw(words).Raw(" -->");
    }

    private void NewLine()
    {
        if (looks.Layout is XmlLayout.OneLine)
            return;
        var tabs = looks.Layout is XmlLayout.TabsAndCrLf;
        xml.Raw(tabs ? "\r\n" : "\n");
        for (var i = 0; i < _depth; i++)
            xml.Raw(tabs ? "\t" : "  ");
    }
}
