using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Verification;

/// <summary>Writes the answers of verification in the envelope of success shape S2, the present one of the searches [INF]. Thread-safe.</summary>
/// <param name="contract">The names.</param>
public sealed class VerificationAnswerWriter(VerificationContract contract)
{
    /// <summary>The answer's bytes.</summary>
    /// <exception cref="Foundation.InputException">A text holds a character that XML cannot carry.</exception>
    public byte[] Write(VerificationAnswer answer)
    {
        var names = contract.Names;
        var message = contract.MessageOf(KindOf(answer));
        var xml = new Utf8Xml()
            .Raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<soap:Envelope xmlns:soap=\"" + InsiNames.Soap12 + "\">")
            .Raw("<env:Body xmlns:env=\"" + InsiNames.Soap12 + "\">")
            .Raw("<").Raw(message.ResponseName).Attribute("xmlns", message.ResponseNamespace).Raw(">");
        switch (answer)
        {
            case UnitAnswer unit:
                Write(xml, unit.Cr);
                break;
            case DepositAnswer deposit:
                xml.Element(names.Ticket, deposit.Ticket).Element(names.Count, deposit.Count);
                break;
            case ProgressAnswer progress:
                xml.Element(names.Ticket, progress.Ticket).Element(names.State, progress.State).Element(names.Count, progress.Count).Element(names.Processed, progress.Processed);
                break;
            case RetrievalAnswer retrieval:
                xml.Element(names.Ticket, retrieval.Ticket);
                foreach (var result in retrieval.Results)
                {
                    xml.Raw("<").Raw(names.Result).Raw(">").Element(names.Reference, result.Reference);
                    Write(xml, result.Cr);
                    xml.Raw("</").Raw(names.Result).Raw(">");
                }

                break;
        }

        return xml.Raw("</").Raw(message.ResponseName).Raw("></env:Body></soap:Envelope>").ToArray();
    }

    private static VerificationKind KindOf(VerificationAnswer answer) => answer switch
    {
        UnitAnswer => VerificationKind.Unit,
        DepositAnswer => VerificationKind.Deposit,
        ProgressAnswer => VerificationKind.Progress,
        _ => VerificationKind.Retrieval,
    };

    private void Write(Utf8Xml xml, CodeWords cr) =>
        xml.Raw("<").Raw(contract.Names.Cr).Raw(">")
            .Element(contract.Names.Code, cr.Code)
            .Element(contract.Names.Label, cr.Label)
            .Raw("</").Raw(contract.Names.Cr).Raw(">");
}
