using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace InsConformance.Insi.Pki;

/// <summary>Issues the certificates of cards, in the form of the real ones of the test environment. Cards study section 3.8.</summary>
internal static class CardCertificate
{
    private const string EmailProtection = "1.3.6.1.5.5.7.3.4";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";
    private const string SmartcardLogon = "1.3.6.1.4.1.311.20.2.2";
    private const string PrivateKeyUsagePeriodOid = "2.5.29.16";
    private const string PoliciesOid = "2.5.29.32";

    // Under 2.999, the arc that X.660 keeps for examples: these policies cannot pass for those of the real authority.
    private const string SignaturePolicy = "2.999.250.1";
    private const string AuthenticationPolicy = "2.999.250.2";

    /// <summary>Issues a certificate.</summary>
    /// <param name="holder">Who.</param>
    /// <param name="cardNumber">Number of the card.</param>
    /// <param name="use">Which of its two certificates.</param>
    /// <param name="key">Its key; the public half is certified.</param>
    /// <param name="validity">From when until when.</param>
    /// <param name="issuer">The authority with its private key.</param>
    /// <param name="issuerName">Stem of the authority's files, for the address of its revocation list.</param>
    public static X509Certificate2 Issue(
        CardHolder holder, string cardNumber, CardCertificateUse use, RSA key, CertificateValidity validity, X509Certificate2 issuer, string issuerName)
    {
        var request = new CertificateRequest(holder.Subject(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var forSignature = use is CardCertificateUse.Signature;
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, critical: true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(forSignature ? X509KeyUsageFlags.NonRepudiation : X509KeyUsageFlags.DigitalSignature, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension(
            forSignature ? [new Oid(EmailProtection)] : [new Oid(ClientAuthentication), new Oid(SmartcardLogon)], critical: false));
        request.CertificateExtensions.Add(Policy(forSignature ? SignaturePolicy : AuthenticationPolicy));
        request.CertificateExtensions.Add(KeyUsagePeriod(validity));
        request.CertificateExtensions.Add(CertificateRevocationListBuilder.BuildCrlDistributionPointExtension([RevocationIssuer.UriOf(issuerName)]));
        foreach (var extension in CardExtensions.Of(holder, cardNumber))
            request.CertificateExtensions.Add(extension);

        // Not with the issuer's certificate: a card may be older than the test authority that is made on this machine.
        using var issuing = issuer.GetRSAPrivateKey()!;
        return request.Create(
            issuer.SubjectName, X509SignatureGenerator.CreateForRSA(issuing, RSASignaturePadding.Pkcs1), validity.Start, validity.End, SerialNumbers.Next());
    }

    private static X509Extension Policy(string oid) => CardExtensions.Extension(PoliciesOid, w =>
    {
        using (w.PushSequence())
        {
            using (w.PushSequence())
                w.WriteObjectIdentifier(oid);
        }
    });

    private static X509Extension KeyUsagePeriod(CertificateValidity validity) => CardExtensions.Extension(PrivateKeyUsagePeriodOid, w =>
    {
        using (w.PushSequence())
        {
            w.WriteGeneralizedTime(validity.Start, omitFractionalSeconds: true, new Asn1Tag(TagClass.ContextSpecific, 0));
            w.WriteGeneralizedTime(validity.End, omitFractionalSeconds: true, new Asn1Tag(TagClass.ContextSpecific, 1));
        }
    });
}
