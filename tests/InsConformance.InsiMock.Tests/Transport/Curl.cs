using System.Security.Cryptography.X509Certificates;
using InsConformance.Insi.Pki;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Transport;

/// <summary>A client that nobody here wrote.</summary>
internal static class Curl
{
    public static ToolResult Post(Uri address, byte[] message, params string[] more)
    {
        using var folder = new TemporaryFolder();
        var authorities = Path.Combine(folder.FullPath, "ca.pem");
        var certificate = Path.Combine(folder.FullPath, "client.pem");
        var client = SharedPki.Store.Certificate(PkiRole.InsiAuto);
        File.WriteAllText(authorities, string.Concat(SharedPki.Store.Authorities.Select(a => a.ExportCertificatePem() + "\n")));
        File.WriteAllText(certificate, client.ExportCertificatePem() + "\n" + client.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem() + "\n");
        return ExternalTool.Run(
            "curl",
            [
                "--silent", "--show-error", "--max-time", "60", "--noproxy", "*", "--cacert", authorities, "--cert", certificate,
                "--header", "Content-Type: application/soap+xml", "--data-binary", "@-", .. more, address.ToString(),
            ],
            message);
    }
}
