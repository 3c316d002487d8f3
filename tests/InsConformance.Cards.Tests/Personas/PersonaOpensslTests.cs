using InsConformance.Cards.Cpx;
using InsConformance.Testing;

namespace InsConformance.Cards.Tests.Personas;

/// <summary>The certificates of personas as OpenSSL sees them: chain, revocation list, form.</summary>
public sealed class PersonaOpensslTests : IClassFixture<PersonaOpensslTests.Exported>
{
    private readonly Exported _exported;

    public PersonaOpensslTests(Exported exported) => _exported = exported;

    public static TheoryData<string, int, string> Shipped
    {
        get
        {
            var data = new TheoryData<string, int, string>();
            foreach (var persona in Workshop.Shipped.CpxPersonas())
                data.Add(persona.Id, persona.Validity.IsExpired || persona.IsRevoked ? 2 : 0, persona.Validity.IsExpired ? "certificate has expired" : persona.IsRevoked ? "certificate revoked" : ": OK");
            return data;
        }
    }

    [RequiresToolTheory("openssl")]
    [MemberData(nameof(Shipped))]
    public void BothCertificates_VerifiedWithTheLists_AreAcceptedOrRefusedForTheirReason(string id, int code, string said)
    {
        foreach (var (file, purpose) in new[] { (_exported.Certificate(id, c => c.Signature), "smimesign"), (_exported.Certificate(id, c => c.Authentication), "sslclient") })
        {
            var result = ExternalTool.Run("openssl",
            [
                "verify", "-x509_strict", "-purpose", purpose, "-CAfile", _exported.Path("autorites-cartes.pem"), "-crl_check_all",
                "-CRLfile", _exported.Path("test-ac-personnes.crl.pem"), "-CRLfile", _exported.Path("test-ac-racine-cartes.crl.pem"), file,
            ]);

            Assert.Equal(code, result.ExitCode);
            Assert.Contains(said, result.Output + result.Error, StringComparison.Ordinal);
        }
    }

    [RequiresToolFact("openssl")]
    public void Signature_AsText_HasTheFormOfARealOne()
    {
        var text = _exported.Text("cps-medecin", c => c.Signature);
        var number = Workshop.Shipped.Content(Workshop.Shipped.FindCpx("cps-medecin")).CardNumber;

        Assert.Matches("Subject: C ?= ?FR, title ?= ?M.{2,8}decin, GN ?= ?ANDRE \\+ SN ?= ?FICTIF \\+ CN ?= ?899900000029", text);
        Assert.Contains("CN = TEST AC IGC-SANTE FORT PERSONNES", text.Replace("CN=", "CN = ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Matches("X509v3 Key Usage: critical\\s+Non Repudiation\\s*\n", text);
        Assert.Matches("X509v3 Extended Key Usage:\\s+E-mail Protection\\s*\n", text);
        Assert.Matches("X509v3 Certificate Policies:\\s+Policy: 2\\.999\\.250\\.1\\s*\n", text);
        Assert.Matches("X509v3 Private Key Usage Period:\\s+Not Before: .+, Not After: .+\n", text);
        Assert.Matches("X509v3 CRL Distribution Points:\\s+Full Name:\\s+URI:http://localhost:8440/__admin/crl/test-ac-personnes.crl", text);
        Assert.Contains($"8025000001/{number}", text, StringComparison.Ordinal);
        Assert.Contains("Public-Key: (2048 bit)", text, StringComparison.Ordinal);
    }

    [RequiresToolFact("openssl")]
    public void Authentication_AsText_IsForClientsAndSmartcardLogon()
    {
        var text = _exported.Text("cps-medecin", c => c.Authentication);

        Assert.Matches("X509v3 Key Usage: critical\\s+Digital Signature\\s*\n", text);
        Assert.Matches("X509v3 Extended Key Usage:\\s+TLS Web Client Authentication, Microsoft Smartcard ?[Ll]ogin\\s*\n", text);
        Assert.Matches("Policy: 2\\.999\\.250\\.2\\s*\n", text);
    }

    // DER of the values: INTEGER, PrintableString, OCTET STRING, INTEGER.
    [RequiresToolTheory("openssl")]
    [InlineData("cps-medecin", "020100", "02010A")]
    [InlineData("cpf-interne", "020101", "02010A")]
    [InlineData("cpe-assistant-medical", "020102", null)]
    [InlineData("cde-directeur", "020102", null)]
    [InlineData("cpa-autorise", "020103", null)]
    public void Asn1_OfTheCardExtensions_IsThatOfTheCard(string id, string type, string? profession)
    {
        var dump = ExternalTool.Run("openssl", ["asn1parse", "-in", _exported.Certificate(id, c => c.Signature)]).Output.Split('\n');

        Assert.Equal(type, Value("1.2.250.1.71.1.2.2"));
        Assert.StartsWith("1315", Value("1.2.250.1.71.1.2.3"), StringComparison.Ordinal);
        Assert.Equal("040180", Value("1.2.250.1.71.1.2.5"));
        Assert.Equal(profession, Value("1.2.250.1.71.1.2.7"));

        string? Value(string oid) => Array.FindIndex(dump, l => l.EndsWith(":" + oid, StringComparison.Ordinal)) is >= 0 and var at ? dump[at + 1].Split("HEX DUMP]:")[^1].Trim() : null;
    }

    [RequiresToolTheory("openssl")]
    [InlineData("cpe-anonyme", "title ?= ?Carte de service sant.{1,8} ou social, pseudonym ?= ?EMPLOYE000000018, CN ?= ?\"?3990000001/000000018")]
    [InlineData("cpa-autorise", "C ?= ?FR, O ?= ?STRUCTURE AUTORISEE FICTIVE InsConformance, L ?= ?Ville-Fictive \\(99\\), OU ?= ?300000000999901, GN ?= ?JEAN \\+ SN ?= ?FICTIF \\+ CN ?= ?\"?500000000999901/CPAT0001")]
    [InlineData("cde-directeur", "ST ?= ?Haute-Corse \\(2B\\), O ?= ?CENTRE DE SANTE FICTIF InsConformance, OU ?= ?1990000001, title ?= ?Directeur, GN ?= ?HELENE")]
    public void Subject_AsText_FollowsTheKindOfCard(string id, string expected) => Assert.Matches(expected, _exported.Text(id, c => c.Signature));

    /// <summary>Every shipped card and what <c>insconf pki export</c> writes of their authorities.</summary>
    public sealed class Exported : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("insconformance-").FullName;

        public Exported()
        {
            foreach (var persona in Workshop.Shipped.CpxPersonas())
            {
                var card = Workshop.Shipped.Content(persona);
                File.WriteAllText(Path(persona.Id + ".sig.pem"), card.Signature.Certificate.ExportCertificatePem());
                File.WriteAllText(Path(persona.Id + ".aut.pem"), card.Authentication.Certificate.ExportCertificatePem());
            }

            Workshop.Pki.Export(_folder, "x");
        }

        public string Path(string name) => System.IO.Path.Combine(_folder, name);

        internal string Certificate(string id, Func<CpxCardContent, CpxKey> which)
        {
            var card = Workshop.Shipped.Content(Workshop.Shipped.FindCpx(id));
            return Path(id + (which(card) == card.Signature ? ".sig.pem" : ".aut.pem"));
        }

        internal string Text(string id, Func<CpxCardContent, CpxKey> which) =>
            ExternalTool.Run("openssl", ["x509", "-in", Certificate(id, which), "-noout", "-text"]).Output;

        public void Dispose() => Directory.Delete(_folder, recursive: true);
    }
}
