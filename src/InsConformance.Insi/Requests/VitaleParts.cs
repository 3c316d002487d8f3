using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Requests;

/// <summary>Reads the payload of a search with a card; the first of a repeated element counts.</summary>
internal static class VitaleParts
{
    public static VitaleSearch Read(IReadOnlyList<SeenElement> elements, SeenElement payload)
    {
        var root = new ElementView(elements, payload);
        return new VitaleSearch(
            Matricule(root, "MatriculeIndividu"),
            Matricule(root, "MatriculeOD"),
            root.ChildText(InsiNames.RecVit, "NomNaissance"),
            root.ChildText(InsiNames.RecVit, "DateNaissance"),
            root.ChildText(InsiNames.RecVit, "RangNaissance"));
    }

    private static CardMatricule? Matricule(ElementView root, string name) =>
        root.Child(InsiNames.RecVit, name) is not { } matricule ? null : new CardMatricule(
            matricule.ChildText(InsiNames.RecVit, "NumIdentifiant"),
            matricule.ChildText(InsiNames.RecVit, "Cle"),
            matricule.ChildText(InsiNames.RecVit, "TypeMatricule"));
}
