using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Responses;

/// <summary>
/// Reads the service's answers in every shape, by namespace and local name, never by prefix. Contract sections 1.3, 3.2 and 3.3.
/// Whatever comes in gives a result, a fault or an error, never an exception. Thread-safe.
/// </summary>
public static class ResponseReader
{
    /// <summary>Reads a whole message.</summary>
    /// <param name="body">The bytes of the HTTP response's body.</param>
    /// <param name="limits">Bounds; default <see cref="XmlLimits.Default"/>.</param>
    public static ResponseReading Read(ReadOnlyMemory<byte> body, XmlLimits? limits = null)
    {
        var elements = new List<SeenElement>();
        if (ElementTable.Read(body, limits ?? XmlLimits.Default, elements) is { } problem)
            return Fail(ResponseErrorKind.NotReadable, $"the response is not readable XML ({problem.Code})", problem.Line, problem.Column);

        var root = elements[0];
        if (!root.Is(InsiNames.Soap12, "Envelope"))
            return Fail(ResponseErrorKind.NotSoap, "expected a SOAP 1.2 envelope", root);
        var bodies = elements.FindAll(e => ReferenceEquals(e.Parent, root) && e.Is(InsiNames.Soap12, "Body"));
        if (bodies.Count != 1)
            return Fail(ResponseErrorKind.NotSoap, $"expected one Body in the envelope, found {bodies.Count}", root);
        var payloads = elements.FindAll(e => ReferenceEquals(e.Parent, bodies[0]));
        if (payloads.Count != 1)
            return Fail(ResponseErrorKind.NotSoap, $"expected one element in Body, found {payloads.Count}", bodies[0]);

        var payload = new ElementView(elements, payloads[0]);
        if (payload.Element.Is(InsiNames.Resultat, "RESULTAT"))
            return ResultParts.Read(payload);
        return payload.Element.Is(InsiNames.Soap12, "Fault")
            ? FaultParts.Read(payload)
            : Fail(ResponseErrorKind.UnknownContent, "the body holds neither RESULTAT nor Fault", payload.Element);
    }

    internal static ResponseReading Incomplete(string what, SeenElement at) =>
        Fail(ResponseErrorKind.Incomplete, $"{what} is missing", at);

    private static ResponseReading Fail(ResponseErrorKind kind, string message, SeenElement at) => Fail(kind, message, at.Line, at.Column);

    private static ResponseReading Fail(ResponseErrorKind kind, string message, int? line, int? column) =>
        ResponseReading.Of(new ResponseError(kind, message, line, column));
}
