using InsConformance.Insi.Requests;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Verification;

/// <summary>Writes the payloads of verification with the names of a contract; absent parts are left out.</summary>
internal sealed class VerificationPayloadWriter(VerificationContract contract, Utf8Xml xml)
{
    private readonly VerificationNames _names = contract.Names;

    public void Write(RequestPayload payload)
    {
        var operation = contract.MessageOf(payload).Operation;
        xml.Raw("<insi:").Raw(operation.PayloadName).Attribute("xmlns:insi", operation.PayloadNamespace).Raw(">");
        switch (payload)
        {
            case UnitVerification unit when unit.Person is { } person:
                Write(person);
                break;
            case BatchDeposit deposit:
                foreach (var person in deposit.Persons)
                    Write(person);
                break;
            case BatchProgress progress:
                Leaf(_names.Ticket, progress.Ticket);
                break;
            case BatchRetrieval retrieval:
                Leaf(_names.Ticket, retrieval.Ticket);
                break;
        }

        Close(operation.PayloadName);
    }

    private void Write(IdentityToVerify person)
    {
        Open(_names.Person);
        Leaf(_names.Reference, person.Reference);
        var hasId = (person.NumIdentifiant ?? person.Cle ?? person.TypeMatricule) is not null;
        if (hasId || person.Oid is not null)
        {
            Open(_names.Ins);
            if (hasId)
            {
                Open(_names.Id);
                Leaf(_names.Number, person.NumIdentifiant);
                Leaf(_names.Key, person.Cle);
                Leaf(_names.Type, person.TypeMatricule);
                Close(_names.Id);
            }

            Leaf(_names.Oid, person.Oid);
            Close(_names.Ins);
        }

        Open(_names.Traits);
        Leaf(_names.BirthName, person.NomNaissance);
        Leaf(_names.GivenName, person.Prenom);
        Leaf(_names.GivenNames, person.ListePrenom);
        Leaf(_names.Sex, person.Sexe);
        Leaf(_names.BirthDate, person.DateNaissance);
        Leaf(_names.BirthPlace, person.LieuNaissance);
        Close(_names.Traits);
        Close(_names.Person);
    }

    private void Open(string name) => xml.Raw("<insi:").Raw(name).Raw(">");

    private void Close(string name) => xml.Raw("</insi:").Raw(name).Raw(">");

    private void Leaf(string name, string? text)
    {
        if (text is null)
            return;
        Open(name);
        xml.Text(text);
        Close(name);
    }
}
