using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;

namespace InsConformance.InsiMock.Certificates;

/// <summary>Says in the journal why a client certificate is refused, since the fault does not.</summary>
internal static class CertificateFindings
{
    public static CheckFinding? Of(CertificateVerdict verdict) => verdict switch
    {
        CertificateVerdict.WrongName => Error(
            "client-certificate-name", EvidenceMark.Client, "Le CN du certificat client n'est ni INSI-AUTO ni INSI-MANU : le service répond desir_560."),
        CertificateVerdict.Untrusted => Error(
            "client-certificate-authority", EvidenceMark.Inferred, "Le certificat client n'est pas émis par l'autorité attendue."),
        CertificateVerdict.NotForClients => Error(
            "client-certificate-usage", EvidenceMark.Standard, "Le certificat client n'est pas fait pour l'authentification d'un client (extension EKU)."),
        CertificateVerdict.Revoked => Error(
            "client-certificate-revoked", EvidenceMark.Inferred, "Le certificat client est sur la liste de révocation de son autorité."),
        CertificateVerdict.OutOfValidity => Error(
            "client-certificate-validity", EvidenceMark.Inferred, "Le certificat client est périmé ou pas encore valide."),
        _ => null,
    };

    private static CheckFinding Error(string id, EvidenceMark evidence, string message) => new(id, CheckSeverity.Error, evidence, message);
}
