using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Results;

/// <summary>Writes the content of <c>RESULTAT</c> in schema order. Contract section 1.3 [XSD].</summary>
internal sealed class ResultBody(Utf8Xml xml, string prefix, ResultLayout layout)
{
    private int _depth = 1;

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
        xml.Raw("<").Raw(prefix).Raw(name).Raw(">");
        _depth++;
    }

    private void Close(string name)
    {
        _depth--;
        NewLine();
        xml.Raw("</").Raw(prefix).Raw(name).Raw(">");
    }

    private void Leaf(string name, string? text)
    {
        if (text is null)
            return;
        NewLine();
        xml.Raw("<").Raw(prefix).Raw(name).Raw(">").Text(text).Raw("</").Raw(prefix).Raw(name).Raw(">");
    }

    private void Comment(string words)
    {
        if (!layout.Comments)
            return;
        NewLine();
        xml.Raw("<!-- ").Raw(words).Raw(" -->");
    }

    private void NewLine()
    {
        if (!layout.PrettyPrinted)
            return;
        xml.Raw("\n");
        for (var i = 0; i < _depth; i++)
            xml.Raw("  ");
    }
}
