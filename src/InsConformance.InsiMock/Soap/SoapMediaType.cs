using InsConformance.Insi;
using Microsoft.Net.Http.Headers;

namespace InsConformance.InsiMock.Soap;

/// <summary>Which <c>Content-Type</c> fields are SOAP 1.2 in UTF-8; <c>action</c> is optional. Contract section 1.2 [LIVE].</summary>
internal static class SoapMediaType
{
    public static bool IsAccepted(string? field) =>
        field == InsiNames.ContentType
        || (MediaTypeHeaderValue.TryParse(field, out var type)
            && type.MediaType.Equals(InsiNames.MediaType, StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)));
}
