using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Requests;

/// <summary>Gathers the payload of a search by traits; the first of a repeated element counts, except <c>Prenom</c>.</summary>
internal sealed class TraitsParts
{
    private string? _nom;
    private string? _sexe;
    private string? _date;
    private string? _lieu;
    private List<string>? _prenoms;

    public void Take(SeenElement element)
    {
        if (element.NamespaceUri != InsiNames.RecSans)
            return;
        switch (element.LocalName)
        {
            case "NomNaissance":
                _nom ??= element.Text;
                break;
            case "Prenom":
                (_prenoms ??= new List<string>(1)).Add(element.Text);
                break;
            case "Sexe":
                _sexe ??= element.Text;
                break;
            case "DateNaissance":
                _date ??= element.Text;
                break;
            case "LieuNaissance":
                _lieu ??= element.Text;
                break;
        }
    }

    public TraitsSearch Build() => new(_nom, _prenoms ?? (IReadOnlyList<string>)[], _sexe, _date, _lieu);
}
