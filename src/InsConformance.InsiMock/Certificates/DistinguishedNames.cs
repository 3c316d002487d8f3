using System.Security.Cryptography.X509Certificates;
using InsConformance.Insi.Checks;

namespace InsConformance.InsiMock.Certificates;

/// <summary>Parts of a certificate's names, by OID and never by the text form, which varies by toolkit.</summary>
internal static class DistinguishedNames
{
    private const string CommonNameOid = "2.5.4.3";
    private const string OrganizationalUnitOid = "2.5.4.11";

    public static string? CommonName(X509Certificate2 certificate) => First(certificate.SubjectName, CommonNameOid);

    public static CertificateUnits Units(X509Certificate2 certificate) =>
        new(First(certificate.SubjectName, OrganizationalUnitOid), First(certificate.IssuerName, OrganizationalUnitOid));

    private static string? First(X500DistinguishedName name, string oid)
    {
        foreach (var part in name.EnumerateRelativeDistinguishedNames())
        {
            if (!part.HasMultipleElements && part.GetSingleElementType().Value == oid)
                return part.GetSingleElementValue();
        }

        return null;
    }
}
