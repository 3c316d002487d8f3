using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Verification;

/// <summary>Gathers one person; the first of a repeated part counts.</summary>
internal sealed class PersonParts(VerificationNames names, SeenElement root)
{
    private SeenElement? _ins;
    private SeenElement? _id;
    private SeenElement? _traits;
    private IdentityToVerify _read = new();

    public IdentityToVerify Build() => _read;

    public void Take(SeenElement element)
    {
        if (ReferenceEquals(element.Parent, root))
            TakeChild(element);
        else if (_ins is not null && ReferenceEquals(element.Parent, _ins))
            TakeIns(element);
        else if (_id is not null && ReferenceEquals(element.Parent, _id))
            TakeId(element);
        else if (_traits is not null && ReferenceEquals(element.Parent, _traits))
            TakeTrait(element);
    }

    private void TakeChild(SeenElement element)
    {
        if (element.LocalName == names.Ins)
            _ins ??= element;
        else if (element.LocalName == names.Traits)
            _traits ??= element;
        else if (element.LocalName == names.Reference)
            _read = _read with { Reference = _read.Reference ?? element.Text };
    }

    private void TakeIns(SeenElement element)
    {
        if (element.LocalName == names.Id)
            _id ??= element;
        else if (element.LocalName == names.Oid)
            _read = _read with { Oid = _read.Oid ?? element.Text };
    }

    private void TakeId(SeenElement element)
    {
        var (name, text) = (element.LocalName, element.Text);
        if (name == names.Number)
            _read = _read with { NumIdentifiant = _read.NumIdentifiant ?? text };
        else if (name == names.Key)
            _read = _read with { Cle = _read.Cle ?? text };
        else if (name == names.Type)
            _read = _read with { TypeMatricule = _read.TypeMatricule ?? text };
    }

    private void TakeTrait(SeenElement element)
    {
        var (name, text) = (element.LocalName, element.Text);
        if (name == names.BirthName)
            _read = _read with { NomNaissance = _read.NomNaissance ?? text };
        else if (name == names.GivenName)
            _read = _read with { Prenom = _read.Prenom ?? text };
        else if (name == names.GivenNames)
            _read = _read with { ListePrenom = _read.ListePrenom ?? text };
        else if (name == names.Sex)
            _read = _read with { Sexe = _read.Sexe ?? text };
        else if (name == names.BirthDate)
            _read = _read with { DateNaissance = _read.DateNaissance ?? text };
        else if (name == names.BirthPlace)
            _read = _read with { LieuNaissance = _read.LieuNaissance ?? text };
    }
}
