using InsConformance.Insi.Operations;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Requests;

/// <summary>Turns the elements of a message into a request, or says which rule of the envelope is broken. SOAP 1.2 part 1, section 5 [STD].</summary>
internal static class RequestEnvelope
{
    public static RequestReading Interpret(ReadOnlyMemory<byte> bytes, List<SeenElement> elements)
    {
        var root = elements[0];
        SeenElement? header = null, body = null, payload = null, extraPayload = null;
        RequestReading Refuse(string soapCode, string code, string message, SeenElement at, InsiOperation? operation = null) =>
            RequestReading.Of(RequestReader.Fault(bytes.Span, elements, soapCode, code, message, at.Line, at.Column, operation));

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

        var parts = new RequestParts();
        var search = new TraitsParts();
        foreach (var element in elements)
        {
            if (ReferenceEquals(element.Parent, header) && header is not null)
                parts.TakeHeader(element);
            else if (ReferenceEquals(element.Parent, payload))
                search.Take(element);
            else
                parts.TakeInner(element);
        }

        var operation = InsiOperations.OfPayload(payload.NamespaceUri, payload.LocalName);
        if (operation == InsiOperations.SearchByTraits)
            return RequestReading.Of(parts.Build(operation, search.Build(), elements, bytes.Length));
        operation ??= InsiOperations.OfAction(parts.Action);
        return operation is null || operation == InsiOperations.SearchByTraits
            ? Refuse("Sender", "operation-unknown", "Le contenu de Body n'est celui d'aucune opération connue du service.", payload)
            : Refuse("Sender", "operation-unsupported", $"L'opération {operation.Name} n'est pas servie.", payload, operation);
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
