using System.Text;
using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Answering;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Soap;

/// <summary>
/// What HTTP itself refuses before any SOAP is read: path, method, media type, size. Statuses are those of RFC 9110; whether the real gateway gives the same
/// is not public [INF].
/// </summary>
internal static class HttpRefusal
{
    public static Reply? Of(MockCall call, RequestBody body)
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

        return body.IsTooLarge
            ? Refuse(StatusCodes.Status413PayloadTooLarge, "http-size", "Message trop grand.", "The message is too large.")
            : null;
    }

    /// <summary>Whether an exchange of the journal ended with such a refusal.</summary>
    public static bool Refused(Exchange exchange) => exchange.Findings.Any(f => f.CheckId is "http-path" or "http-method" or "http-media-type" or "http-size");

    private static Reply Refuse(int status, string checkId, string finding, string text) =>
        new(status, Encoding.UTF8.GetBytes(text + "\n"), "text/plain; charset=utf-8")
        {
            Findings = [new CheckFinding(checkId, CheckSeverity.Error, EvidenceMark.Standard, finding)],
        };
}
