using InsConformance.Insi.Pki;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Admin;

/// <summary>The revocation lists of the test authorities, where the certificates of cards say that they are (RFC 5280 section 4.2.1.13 [STD]).</summary>
internal sealed class RevocationArea(PkiStore pki) : IAdminArea
{
    private const string MediaType = "application/pkix-crl";

    public IEnumerable<AdminRoute> Routes => [new("GET", "crl/{list}", WriteAsync)];

    private async Task WriteAsync(AdminCall call)
    {
        foreach (var authority in PkiStore.RevokingAuthorities)
        {
            if (call.Values["list"] != PkiStore.NameOf(authority) + ".crl")
                continue;
            call.Http.Response.ContentType = MediaType;
            await call.Http.Response.Body.WriteAsync(pki.RevocationListOf(authority), call.Http.RequestAborted);
            return;
        }

        throw new AdminRefusedException(
            StatusCodes.Status404NotFound, "crl-unknown", $"known: {string.Join(", ", PkiStore.RevokingAuthorities.Select(a => PkiStore.NameOf(a) + ".crl"))}");
    }
}
