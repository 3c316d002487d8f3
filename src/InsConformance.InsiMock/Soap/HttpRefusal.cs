using System.Text;
using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Answering;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Soap;

/// <summary>
/// What is refused before any SOAP is read. Path, method and media type are refused by HTTP, with the statuses of RFC 9110 and SOAP 1.2 part 2, section 7.5;
/// a body that is too large or did not come whole by a SOAP fault. Whether the real gateway gives the same is not public [INF]. Decision 0017.
/// </summary>
internal static class HttpRefusal
{
    public static Reply? Of(MockCall call, RequestBody body, int maxBytes)
    {
        if (call.Path != SoapEndpoint.Path)
            return Refuse(StatusCodes.Status404NotFound, "http-path", "Chemin inconnu : le service est à /lps.", "No service here: POST to /lps.");
        if (!HttpMethods.IsPost(call.Method))
        {
            var refusal = Refuse(
                StatusCodes.Status405MethodNotAllowed,
                "http-method",
                "Méthode HTTP refusée : le service se demande par POST.",
                "POST a SOAP 1.2 message; GET /lps?wsdl gives the WSDL.");
            return refusal with { Fields = [new HttpField("Allow", "POST")] };
        }

        if (!SoapMediaType.IsAccepted(call.ContentType))
        {
            return Refuse(
                StatusCodes.Status415UnsupportedMediaType,
                "http-media-type",
                "Content-Type refusé : attendu application/soap+xml en UTF-8 (SOAP 1.2).",
                "Expected Content-Type application/soap+xml with charset=utf-8 (SOAP 1.2).");
        }

        return body.Problem switch
        {
            BodyProblem.None => null,
            BodyProblem.TooLarge => Refuse(call, RequestReader.TooLarge(maxBytes)),
            BodyProblem.TooSlow => Refuse(call, new ReadFault(
                "Sender", "body-too-slow", "Le corps du message arrive trop lentement.", ByteOffset: body.Bytes.Length)),
            _ => Refuse(call, new ReadFault(
                "Sender", "body-incomplete", "Le corps du message s'arrête avant la fin, ou son découpage (chunked) est faux.", ByteOffset: body.Bytes.Length)),
        };
    }

    /// <summary>Whether an exchange of the journal ended with such a refusal.</summary>
    public static bool Refused(Exchange exchange) => exchange.Findings.Any(f =>
        f.CheckId is "http-path" or "http-method" or "http-media-type" or "too-large" or "body-too-slow" or "body-incomplete");

    private static Reply Refuse(MockCall call, ReadFault fault) => FaultReplies.Of(fault.ToFault(), call.Switches) with
    {
        Fields = [new HttpField("Connection", "close")],
        Findings = [new CheckFinding(fault.Code, CheckSeverity.Error, EvidenceMark.Standard, fault.Message, ByteOffset: fault.ByteOffset)],
    };

    private static Reply Refuse(int status, string checkId, string finding, string text) =>
        new(status, Encoding.UTF8.GetBytes(text + "\n"), "text/plain; charset=utf-8")
        {
            Findings = [new CheckFinding(checkId, CheckSeverity.Error, EvidenceMark.Standard, finding)],
        };
}
