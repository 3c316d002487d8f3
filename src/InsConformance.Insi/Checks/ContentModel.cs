using InsConformance.Insi.Operations;
using InsConformance.Insi.Verification;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Checks;

/// <summary>What an element may hold, in order. Contract sections 1.3, 2.3 and 2.4 [XSD].</summary>
internal sealed class ContentModel
{
    private ContentModel(string namespaceUri, string orderCheck, string[] attributes, ContentPart[] children)
    {
        NamespaceUri = namespaceUri;
        OrderCheck = orderCheck;
        Attributes = attributes;
        Children = children;
        Order = string.Join(", ", children.Select(c => c.Name));
    }

    public static ContentModel Bam { get; } = MakeBam();

    public static ContentModel Lps { get; } = MakeLps();

    public static ContentModel Traits { get; } = MakeTraits();

    public static ContentModel Vitale { get; } = MakeVitale();

    public string NamespaceUri { get; }

    public string OrderCheck { get; }

    public IReadOnlyList<string> Attributes { get; }

    public IReadOnlyList<ContentPart> Children { get; }

    public string Order { get; }

    public static ContentModel? OfRoot(SeenElement element, CheckContext context) => element.Parent!.LocalName switch
    {
        "Header" when element.Is(InsiNames.ContexteBam, "ContexteBAM") => Bam,
        "Header" when element.Is(InsiNames.ContexteLps, "ContexteLPS") => Lps,
        "Body" when element.Is(InsiNames.RecSans, InsiOperations.SearchByTraits.PayloadName) => Traits,
        "Body" when element.Is(InsiNames.RecVit, InsiOperations.SearchByVitale.PayloadName) => Vitale,
        "Body" when context.VerificationContract.OfPayload(element.NamespaceUri, element.LocalName) is { } message =>
            OfForm(context.VerificationContract.Forms.Request(message), element.NamespaceUri),
        _ => null,
    };

    public int IndexOf(string localName)
    {
        for (var i = 0; i < Children.Count; i++)
        {
            if (Children[i].Name == localName)
                return i;
        }

        return -1;
    }

    private static ContentModel MakeBam()
    {
        ContentModel Of(string[] attributes, params ContentPart[] children) => new(InsiNames.ContexteBam, "bam-order", attributes, children);
        var leaf = Of([]);
        ContentPart Leaf(string name) => new(name, leaf);
        return Of(
            ["Version", "Nature"],
            Leaf("Id"),
            Leaf("Temps"),
            Leaf("Emetteur"),
            Leaf("DateRef"),
            new("COUVERTURE", Of(
                [],
                Leaf("GrandRegime"),
                Leaf("Organisme"),
                Leaf("CodeCentre"),
                new("ASSURE", Of([], new ContentPart("Id", Of([], Leaf("Num"), Leaf("Cle"))))),
                new("BENEFICIAIRE", Of(
                    [],
                    new("Nir", Of([], Leaf("Num"), Leaf("Cle"), Leaf("DateCertification"))),
                    Leaf("DateNai"),
                    Leaf("Rang"),
                    Leaf("Porteur"))))));
    }

    private static ContentModel MakeLps()
    {
        ContentModel Of(string[] attributes, params ContentPart[] children) => new(InsiNames.ContexteLps, "lps-order", attributes, children);
        var leaf = Of([]);
        ContentPart Leaf(string name) => new(name, leaf);
        return Of(
            ["Version", "Nature"],
            Leaf("Id"),
            Leaf("Temps"),
            Leaf("Emetteur"),
            new("LPS", Of([], new("IDAM", Of(["R"])), Leaf("Version"), Leaf("Instance"), Leaf("Nom"))));
    }

    private static ContentModel MakeVitale()
    {
        ContentModel Of(params ContentPart[] children) => new(InsiNames.RecVit, "vitale-order", [], children);
        var leaf = Of();
        var matricule = Of(new("NumIdentifiant", leaf), new("Cle", leaf), new("TypeMatricule", leaf));
        return Of(
            new("MatriculeIndividu", matricule),
            new("MatriculeOD", matricule),
            new("NomNaissance", leaf),
            new("DateNaissance", leaf),
            new("RangNaissance", leaf));
    }

    private static ContentModel OfForm(FormPart form, string namespaceUri) => new(
        namespaceUri, "verification-order", [], [.. form.Children.Select(c => new ContentPart(c.Name, OfForm(c, namespaceUri), c.MayRepeat))]);

    private static ContentModel MakeTraits()
    {
        var leaf = new ContentModel(InsiNames.RecSans, "traits-order", [], []);
        return new ContentModel(InsiNames.RecSans, "traits-order", [], [
            new("NomNaissance", leaf),
            new("Prenom", leaf, MayRepeat: true),
            new("Sexe", leaf),
            new("DateNaissance", leaf),
            new("LieuNaissance", leaf),
        ]);
    }
}
