using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Requests;

/// <summary>Gathers <c>ContexteBAM</c>. Contract section 2.3 [XSD].</summary>
internal sealed class BamParts
{
    private string? _id;
    private string? _temps;
    private string? _emetteur;
    private string? _dateRef;
    private SeenElement? _couverture;
    private Couverture _content = Couverture.Empty;

    public SeenElement? Root { get; set; }

    public void Take(SeenElement element)
    {
        if (Root is null)
            return;
        if (ReferenceEquals(element.Parent, Root))
            TakeChild(element);
        else if (_couverture is not null)
            TakeCover(element);
    }

    public BamContext? Build() => Root is null ? null : new BamContext(
        Root.Attribute("Version"), Root.Attribute("Nature"), _id, _temps, _emetteur, _couverture is null ? null : _content, _dateRef);

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
            case "DateRef":
                _dateRef ??= element.Text;
                break;
            case "COUVERTURE":
                _couverture ??= element;
                break;
        }
    }

    private void TakeCover(SeenElement element)
    {
        var path = (element.Parent!.Parent?.LocalName, element.Parent.LocalName, element.LocalName);
        _content = path switch
        {
            (_, "COUVERTURE", "GrandRegime") => _content with { GrandRegime = _content.GrandRegime ?? element.Text },
            (_, "COUVERTURE", "Organisme") => _content with { Organisme = _content.Organisme ?? element.Text },
            (_, "COUVERTURE", "CodeCentre") => _content with { CodeCentre = _content.CodeCentre ?? element.Text },
            ("ASSURE", "Id", "Num") => _content with { AssureNum = _content.AssureNum ?? element.Text },
            ("ASSURE", "Id", "Cle") => _content with { AssureCle = _content.AssureCle ?? element.Text },
            ("BENEFICIAIRE", "Nir", "Num") => _content with { BeneficiaireNum = _content.BeneficiaireNum ?? element.Text },
            ("BENEFICIAIRE", "Nir", "Cle") => _content with { BeneficiaireCle = _content.BeneficiaireCle ?? element.Text },
            ("BENEFICIAIRE", "Nir", "DateCertification") => _content with { DateCertification = _content.DateCertification ?? element.Text },
            (_, "BENEFICIAIRE", "DateNai") => _content with { DateNai = _content.DateNai ?? element.Text },
            (_, "BENEFICIAIRE", "Rang") => _content with { Rang = _content.Rang ?? element.Text },
            (_, "BENEFICIAIRE", "Porteur") => _content with { Porteur = _content.Porteur ?? element.Text },
            _ => _content,
        };
    }
}
