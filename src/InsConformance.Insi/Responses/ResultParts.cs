using InsConformance.Insi.Results;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Responses;

/// <summary>Reads <c>RESULTAT</c>. Contract section 1.3 [XSD].</summary>
internal static class ResultParts
{
    public static ResponseReading Read(ElementView root)
    {
        if (Child(root, "CR") is not { } cr)
            return ResponseReader.Incomplete("CR", root.Element);
        if (Text(cr, "CodeCR") is not { } code)
            return ResponseReader.Incomplete("CodeCR", cr.Element);
        if (Text(cr, "LibelleCR") is not { } label)
            return ResponseReader.Incomplete("LibelleCR", cr.Element);
        if (Child(root, "INDIVIDU") is not { } individu)
            return ResponseReading.Of(new SearchResult(code, label));

        if (Child(individu, "INSACTIF") is not { } active)
            return ResponseReader.Incomplete("INSACTIF", individu.Element);
        if (Child(individu, "TIQ") is not { } tiq)
            return ResponseReader.Incomplete("TIQ", individu.Element);
        var all = new List<Ins>();
        foreach (var view in individu.Children(InsiNames.Resultat, "INSHISTO").Prepend(active))
        {
            if (Child(view, "IdIndividu") is not { } id || Text(id, "NumIdentifiant") is not { } number)
                return ResponseReader.Incomplete("IdIndividu/NumIdentifiant", view.Element);
            if (Text(view, "OID") is not { } oid)
                return ResponseReader.Incomplete("OID", view.Element);
            all.Add(new Ins(number, Text(id, "Cle"), oid, Text(id, "TypeMatricule"), Text(view, "DateDeb"), Text(view, "DateFin")));
        }

        var traits = new Tiq(
            Text(tiq, "NomNaissance"), Text(tiq, "Prenom"), Text(tiq, "ListePrenom"), Text(tiq, "Sexe"), Text(tiq, "DateNaissance"), Text(tiq, "LieuNaissance"));
        return ResponseReading.Of(new SearchResult(code, label, new Individu(all[0], [.. all.Skip(1)], traits)));
    }

    private static ElementView? Child(ElementView view, string name) => view.Child(InsiNames.Resultat, name);

    private static string? Text(ElementView view, string name) => view.ChildText(InsiNames.Resultat, name);
}
