using InsConformance.Insi.Operations;
using InsConformance.Insi.Verification;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Requests;

/// <summary>Turns the elements of a message into a request, or says which rule of the envelope is broken. SOAP 1.2 part 1, section 5 [STD].</summary>
internal static class RequestEnvelope
{
    private const string UnknownOperation = "Le contenu de Body n'est celui d'aucune opération connue du service.";

    public static RequestReading Interpret(ReadOnlyMemory<byte> bytes, List<SeenElement> elements, VerificationContract? verification)
    {
        var root = elements[0];
        SeenElement? header = null, body = null, payload = null, extraPayload = null;
        RequestReading Refuse(string soapCode, string code, string message, SeenElement at) =>
            RequestReading.Of(RequestReader.Fault(bytes.Span, elements, soapCode, code, message, at.Line, at.Column));

        if (root.LocalName != "Envelope")
            return Refuse("Sender", "not-soap", "Le message n'est pas une enveloppe SOAP.", root);
        if (root.NamespaceUri != InsiNames.Soap12)
        {
            return Refuse("VersionMismatch", "soap-version", root.NamespaceUri == InsiNames.Soap11
                ? "Le message est en SOAP 1.1 ; le service attend SOAP 1.2."
                : "L'enveloppe n'est pas dans l'espace de noms de SOAP 1.2.", root);
        }

        foreach (var element in elements)
        {
            if (element.Parent is null)
                continue;
            if (ReferenceEquals(element.Parent, root))
            {
                if (element.Is(InsiNames.Soap12, "Header") && header is null && body is null)
                    header = element;
                else if (element.Is(InsiNames.Soap12, "Body") && body is null)
                    body = element;
                else if (element.Is(InsiNames.Soap12, "Body"))
                    return Refuse("Sender", "body-repeated", "L'enveloppe contient plusieurs éléments Body.", element);
                else
                    return Refuse("Sender", "envelope-structure", "L'enveloppe doit contenir Header (facultatif) puis Body, et rien d'autre.", element);
            }
            else if (ReferenceEquals(element.Parent, header))
            {
                if (element.Attribute(InsiNames.Soap12, "mustUnderstand") is "true" or "1" && !IsUnderstood(element))
                    return Refuse("MustUnderstand", "header-not-understood", "Un en-tête obligatoire (mustUnderstand) n'est pas connu du service.", element);
            }
            else if (ReferenceEquals(element.Parent, body))
            {
                if (payload is null)
                    payload = element;
                else
                    extraPayload ??= element;
            }
        }

        if (body is null)
            return Refuse("Sender", "body-missing", "L'enveloppe n'a pas d'élément Body.", root);
        if (payload is null)
            return Refuse("Sender", "body-empty", "L'élément Body est vide.", body);
        if (extraPayload is not null)
            return Refuse("Sender", "body-several-payloads", "L'élément Body contient plusieurs éléments.", extraPayload);

        var operation = InsiOperations.OfPayload(payload.NamespaceUri, payload.LocalName)
            ?? verification?.OfPayload(payload.NamespaceUri, payload.LocalName)?.Operation;
        var parts = new RequestParts();
        var traits = ReferenceEquals(operation, InsiOperations.SearchByTraits) ? new TraitsParts() : null;
        var isInBody = false;
        foreach (var element in elements)
        {
            isInBody = isInBody || ReferenceEquals(element, body);
            if (isInBody)
            {
                if (traits is not null && ReferenceEquals(element.Parent, payload))
                    traits.Take(element);
            }
            else if (ReferenceEquals(element.Parent, header) && header is not null)
            {
                parts.TakeHeader(element);
            }
            else
            {
                parts.TakeInner(element);
            }
        }

        if (operation is null)
            return RequestReading.Of(Unknown(RequestReader.Fault(bytes.Span, elements, "Sender", "operation-unknown", UnknownOperation, payload.Line, payload.Column), payload, parts));
        var content = traits is not null ? traits.Build()
            : ReferenceEquals(operation, InsiOperations.SearchByVitale) ? VitaleParts.Read(elements, payload)
            : verification!.Read(operation, elements, payload);
        return RequestReading.Of(parts.Build(operation, content, elements, bytes.Length));
    }

    // Verification is unknown to the service unless the contract is switched on; the journal alone says that it can be.
    private static ReadFault Unknown(ReadFault fault, SeenElement payload, RequestParts parts)
    {
        var contract = VerificationContract.Default;
        var message = contract.OfPayload(payload.NamespaceUri, payload.LocalName) ?? contract.OfAction(parts.Action);
        return message is null ? fault : fault with
        {
            OperationName = message.Operation.Name,
            IsUnconfirmed = true,
            Note = $"L'opération {message.Operation.Name} n'est servie qu'avec le contrat non confirmé de la vérification (option --unconfirmed-contract).",
        };
    }

    private static bool IsUnderstood(SeenElement header) => header.NamespaceUri switch
    {
        InsiNames.ContexteBam => header.LocalName == "ContexteBAM",
        InsiNames.ContexteLps => header.LocalName == "ContexteLPS",
        InsiNames.Wsse => header.LocalName == "Security",
        InsiNames.Wsa => header.LocalName is "Action" or "MessageID" or "To" or "ReplyTo" or "From" or "FaultTo" or "RelatesTo",
        _ => false,
    };
}
