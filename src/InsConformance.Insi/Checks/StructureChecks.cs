using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Checks;

/// <summary>Order, unknown and repeated elements inside the contexts and the payload. Contract sections 1.3, 2.3 and 2.4 [XSD].</summary>
internal static class StructureChecks
{
    public static void Run(ref CheckRun run)
    {
        var elements = run.Request.Elements;
        for (var i = 0; i < elements.Count; i++)
        {
            var element = elements[i];
            if (element.Depth == 3 && ContentModel.OfRoot(element, run.Context) is { } model)
                Check(ref run, i, model);
        }
    }

    private static void Check(ref CheckRun run, int index, ContentModel model)
    {
        var elements = run.Request.Elements;
        var container = elements[index];
        Attributes(ref run, container, model);
        if (model.Children.Count > 0 && !string.IsNullOrWhiteSpace(container.Text))
            run.Report("text-misplaced", $"Texte inattendu directement dans {container.LocalName}.", container);
        var last = -1;
        var seen = 0;
        for (var i = index + 1; i < elements.Count && elements[i].Depth > container.Depth; i++)
        {
            var child = elements[i];
            if (!ReferenceEquals(child.Parent, container))
                continue;
            var at = child.NamespaceUri == model.NamespaceUri ? model.IndexOf(child.LocalName) : -1;
            if (at < 0)
            {
                run.Report("element-unknown", $"Élément inconnu dans {container.LocalName} : {Visible.Text(child.LocalName)}{Namespace(child, model)}.", child);
                continue;
            }

            var part = model.Children[at];
            if ((seen & (1 << at)) != 0 && !part.MayRepeat)
                run.Report("element-repeated", $"L'élément {child.LocalName} est répété dans {container.LocalName}.", child);
            else if (at < last)
                run.Report(model.OrderCheck, $"L'élément {child.LocalName} vient après {model.Children[last].Name} ; ordre attendu : {model.Order}.", child);
            seen |= 1 << at;
            last = Math.Max(last, at);
            Check(ref run, i, part.Model);
        }
    }

    private static void Attributes(ref CheckRun run, SeenElement element, ContentModel model)
    {
        for (var i = 0; i < element.Attributes.Count; i++)
        {
            var attribute = element.Attributes[i];
            // SOAP's own attributes on a header part (role, mustUnderstand), and schema hints, are no matter of the contract.
            if (attribute.NamespaceUri is InsiNames.Soap12 or "http://www.w3.org/2001/XMLSchema-instance")
                continue;
            if (attribute.NamespaceUri.Length > 0 || !model.Attributes.Contains(attribute.LocalName))
                run.Report("attribute-unknown", $"Attribut inconnu sur {element.LocalName} : {Visible.Text(attribute.LocalName)}.", element);
        }
    }

    private static string Namespace(SeenElement child, ContentModel model) =>
        child.NamespaceUri != model.NamespaceUri && model.IndexOf(child.LocalName) >= 0
            ? child.NamespaceUri.Length == 0 ? " (sans espace de noms)" : " (autre espace de noms)"
            : "";
}
