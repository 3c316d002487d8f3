using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SampleDriver;

/// <summary>One call of INSi by traits: SOAP over mutual TLS.</summary>
internal sealed class InsiClient : IDisposable
{
    private static readonly XNamespace Soap = "http://www.w3.org/2003/05/soap-envelope";
    private static readonly XNamespace Addressing = "http://www.w3.org/2005/08/addressing";
    private static readonly XNamespace Bam = "urn:siram:bam:ctxbam";
    private static readonly XNamespace Lps = "urn:siram:lps:ctxlps";
    private static readonly XNamespace Search = "http://www.cnamts.fr/INSiRecSans";

    private readonly HttpClient _http;
    private readonly string _emetteur;
    private readonly Guid _instance = Guid.NewGuid();

    /// <param name="folder">What <c>insconf pki export FOLDER</c> wrote.</param>
    public InsiClient(string folder)
    {
        // Windows does not take a certificate for TLS whose key was only read from PEM; a PKCS#12 import works everywhere.
        var certificate = X509CertificateLoader.LoadPkcs12FromFile(Path.Combine(folder, "insi-auto.p12"), "fictif");
        var authorities = new X509Certificate2Collection();
        authorities.ImportFromPemFile(Path.Combine(folder, "autorites.pem"));
        _emetteur = certificate.SubjectName.EnumerateRelativeDistinguishedNames().First(n => n.GetSingleElementType().Value == "2.5.4.11").GetSingleElementValue()!;
        _http = new HttpClient(new SocketsHttpHandler
        {
            UseProxy = false,
            PooledConnectionLifetime = TimeSpan.Zero,
            SslOptions = new SslClientAuthenticationOptions
            {
                ClientCertificates = [certificate],
                LocalCertificateSelectionCallback = (_, _, _, _, _) => certificate,
                CertificateChainPolicy = TrustIn(authorities),
            },
        })
        {
            Timeout = TimeSpan.FromSeconds(10),
        };
    }

    /// <summary>The body of the SOAP envelope that came back.</summary>
    /// <exception cref="IOException">Nothing readable came.</exception>
    public async Task<XElement> SearchAsync(Uri url, TypedTraits traits, string nomNaissance, string prenom, CancellationToken ct)
    {
        using var content = new StringContent(Envelope(traits, nomNaissance, prenom).ToString(SaveOptions.DisableFormatting), Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/soap+xml;charset=utf-8");
        try
        {
            using var response = await _http.PostAsync(url, content, ct);
            using var reader = XmlReader.Create(await response.Content.ReadAsStreamAsync(ct), new XmlReaderSettings { Async = true, DtdProcessing = DtdProcessing.Prohibit });
            var answer = await XDocument.LoadAsync(reader, LoadOptions.None, ct);
            return answer.Root?.Element(Soap + "Body") ?? throw new IOException($"HTTP {(int)response.StatusCode} sans enveloppe SOAP");
        }
        catch (Exception e) when (e is HttpRequestException or XmlException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new IOException(e.Message, e);
        }
    }

    public void Dispose() => _http.Dispose();

    private static X509ChainPolicy TrustIn(X509Certificate2Collection authorities)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(authorities);
        policy.ExtraStore.AddRange(authorities);
        return policy;
    }

    private XElement Envelope(TypedTraits traits, string nomNaissance, string prenom)
    {
        var now = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", System.Globalization.CultureInfo.InvariantCulture);
        return new XElement(Soap + "Envelope",
            new XElement(Soap + "Header",
                new XElement(Bam + "ContexteBAM", new XAttribute("Version", "01_02"), new XAttribute("Nature", "CTXBAM"),
                    new XElement(Bam + "Id", Guid.NewGuid()), new XElement(Bam + "Temps", now), new XElement(Bam + "Emetteur", _emetteur), new XElement(Bam + "COUVERTURE")),
                new XElement(Lps + "ContexteLPS", new XAttribute("Version", "01_00"), new XAttribute("Nature", "CTXLPS"),
                    new XElement(Lps + "Id", Guid.NewGuid()), new XElement(Lps + "Temps", now), new XElement(Lps + "Emetteur", _emetteur),
                    new XElement(Lps + "LPS",
                        new XElement(Lps + "IDAM", new XAttribute("R", "4"), "TESTSGIE0000"), new XElement(Lps + "Version", "1.0"),
                        new XElement(Lps + "Instance", _instance), new XElement(Lps + "Nom", "urn:lps:Exemple-CSharp:1.0"))),
                new XElement(Addressing + "Action", "urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite"),
                new XElement(Addressing + "MessageID", $"uuid:{Guid.NewGuid()}")),
            new XElement(Soap + "Body",
                new XElement(Search + "RECSANSVITALE",
                    new XElement(Search + "NomNaissance", nomNaissance), new XElement(Search + "Prenom", prenom),
                    new XElement(Search + "Sexe", traits.Sexe), new XElement(Search + "DateNaissance", traits.DateNaissance),
                    traits.LieuNaissance == "99999" ? null : new XElement(Search + "LieuNaissance", traits.LieuNaissance))));
    }
}
