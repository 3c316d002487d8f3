using InsConformance.Insi.Requests;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Verification;

/// <summary>Reads the payloads of verification by the names of a contract; the first of a repeated element counts, except the people of a batch.</summary>
internal sealed class VerificationPayloadReader(VerificationContract contract)
{
    private readonly VerificationNames _names = contract.Names;

    public RequestPayload Read(VerificationMessage message, ElementView root)
    {
        var ns = message.Operation.PayloadNamespace;
        return message.Kind switch
        {
            VerificationKind.Unit => new UnitVerification(Persons(root, ns).FirstOrDefault()),
            VerificationKind.Deposit => new BatchDeposit(Persons(root, ns)),
            VerificationKind.Progress => new BatchProgress(root.ChildText(ns, _names.Ticket)),
            _ => new BatchRetrieval(root.ChildText(ns, _names.Ticket)),
        };
    }

    // One walk over the whole message: looking for each part of each person would cost the square of the batch.
    private List<IdentityToVerify> Persons(ElementView root, string ns)
    {
        var persons = new List<IdentityToVerify>();
        PersonParts? current = null;
        foreach (var element in root.All)
        {
            if (ReferenceEquals(element.Parent, root.Element) && element.Is(ns, _names.Person))
            {
                if (current is not null)
                    persons.Add(current.Build());
                current = new PersonParts(_names, element);
            }
            else if (element.NamespaceUri == ns)
            {
                current?.Take(element);
            }
        }

        if (current is not null)
            persons.Add(current.Build());
        return persons;
    }
}
