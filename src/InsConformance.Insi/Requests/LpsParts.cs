using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Requests;

/// <summary>Gathers <c>ContexteLPS</c>. Contract section 2.4 [XSD].</summary>
internal sealed class LpsParts
{
    private string? _id;
    private string? _temps;
    private string? _emetteur;
    private SeenElement? _block;
    private SeenElement? _idam;
    private string? _version;
    private string? _instance;
    private string? _nom;

    public SeenElement? Root { get; set; }

    public void Take(SeenElement element)
    {
        if (Root is null)
            return;
        if (ReferenceEquals(element.Parent, Root))
            TakeChild(element);
        else if (ReferenceEquals(element.Parent, _block))
            TakeSoftware(element);
    }

    public LpsContext? Build() => Root is null ? null : new LpsContext(
        Root.Attribute("Version"),
        Root.Attribute("Nature"),
        _id,
        _temps,
        _emetteur,
        _idam?.Text,
        _idam?.Attribute("R"),
        _version,
        _instance,
        _nom);

    private void TakeChild(SeenElement element)
    {
        switch (element.LocalName)
        {
            case "Id":
                _id ??= element.Text;
                break;
            case "Temps":
                _temps ??= element.Text;
                break;
            case "Emetteur":
                _emetteur ??= element.Text;
                break;
            case "LPS":
                _block ??= element;
                break;
        }
    }

    private void TakeSoftware(SeenElement element)
    {
        switch (element.LocalName)
        {
            case "IDAM":
                _idam ??= element;
                break;
            case "Version":
                _version ??= element.Text;
                break;
            case "Instance":
                _instance ??= element.Text;
                break;
            case "Nom":
                _nom ??= element.Text;
                break;
        }
    }
}
