using InsConformance.Insi.Pki;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Pki;

/// <summary>The certificates as OpenSSL sees them.</summary>
public sealed class PkiOpensslTests(PkiFolderFixture pki) : IClassFixture<PkiFolderFixture>
{
    [RequiresToolTheory("openssl")]
    [InlineData(PkiRole.InsiAuto, "sslclient")]
    [InlineData(PkiRole.InsiManu, "sslclient")]
    [InlineData(PkiRole.WrongName, "sslclient")]
    [InlineData(PkiRole.Server, "sslserver")]
    public void Leaf_VerifiedByOpenssl_IsAccepted(PkiRole role, string purpose)
    {
        var result = Verify(role, purpose);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    [RequiresToolTheory("openssl")]
    [InlineData(PkiRole.InsiAuto, "sslserver", "unsuitable certificate purpose")]
    [InlineData(PkiRole.Expired, "sslclient", "certificate has expired")]
    [InlineData(PkiRole.Foreign, "sslclient", "unable to get local issuer certificate")]
    public void WrongLeaf_VerifiedByOpenssl_IsRefusedForThatReason(PkiRole role, string purpose, string reason)
    {
        var result = Verify(role, purpose);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(reason, result.Output + result.Error, StringComparison.Ordinal);
    }

    [RequiresToolFact("openssl")]
    public void Server_VerifiedByOpenssl_MatchesTheLoopbackNames()
    {
        foreach (var name in new[] { "-verify_hostname localhost", "-verify_ip 127.0.0.1", "-verify_ip ::1" })
            Assert.Equal(0, Verify(PkiRole.Server, "sslserver", name.Split(' ')).ExitCode);
        Assert.NotEqual(0, Verify(PkiRole.Server, "sslserver", "-verify_hostname", "example.org").ExitCode);
    }

    [RequiresToolFact("openssl")]
    public void InsiAuto_AsText_HasTheContractsNamesAndProfile()
    {
        var text = Text(PkiRole.InsiAuto);

        Assert.Matches("Subject: C ?= ?FR, ST ?= ?Haute-Corse \\(2B\\), O ?= ?CENTRE DE SANTE FICTIF InsConformance, OU ?= ?10B0999901, CN ?= ?INSI-AUTO", text);
        Assert.Matches("Issuer: C ?= ?FR, O ?= ?FICTIF InsConformance, OU ?= ?TESTS SANS VALEUR, CN ?= ?TEST AC IGC-SANTE ELEMENTAIRE ORGANISATIONS", text);
        Assert.Contains("Public-Key: (2048 bit)", text, StringComparison.Ordinal);
        Assert.Contains("Signature Algorithm: sha256WithRSAEncryption", text, StringComparison.Ordinal);
        Assert.Contains("CA:FALSE", text, StringComparison.Ordinal);
        Assert.Contains("TLS Web Client Authentication", text, StringComparison.Ordinal);
        Assert.Contains("X509v3 Subject Key Identifier", text, StringComparison.Ordinal);
        Assert.Contains("X509v3 Authority Key Identifier", text, StringComparison.Ordinal);
        Assert.Matches("X509v3 Key Usage: critical\\s+Digital Signature\\s", text);
    }

    [RequiresToolFact("openssl")]
    public void Authorities_AsText_MaySignCertificatesOnly()
    {
        var lines = ExternalTool.Run("openssl", ["storeutl", "-certs", "-text", "-noout", Path.Combine(pki.Out, "autorites.pem")]).Output;

        Assert.Equal(2, lines.Split("CA:TRUE").Length - 1);
        Assert.Equal(1, lines.Split("CA:TRUE, pathlen:0").Length - 1);
        Assert.Equal(2, lines.Split("Certificate Sign, CRL Sign").Length - 1);
        Assert.DoesNotContain("TLS Web", lines, StringComparison.Ordinal);
    }

    [RequiresToolTheory("openssl")]
    [InlineData(PkiRole.CardCps)]
    [InlineData(PkiRole.CardCpsPhysician)]
    [InlineData(PkiRole.CardCpf)]
    [InlineData(PkiRole.CardCpe)]
    [InlineData(PkiRole.CardCpeAnonymous)]
    [InlineData(PkiRole.CardCde)]
    [InlineData(PkiRole.CardCpa)]
    public void Card_VerifiedByOpenssl_IsAccepted(PkiRole role)
    {
        var result = VerifyCard(role);

        Assert.True(result.ExitCode == 0, result.Output + result.Error);
    }

    [RequiresToolTheory("openssl")]
    [InlineData(PkiRole.CardExpired, "certificate has expired")]
    [InlineData(PkiRole.CardRevoked, "certificate revoked")]
    [InlineData(PkiRole.CardForeign, "unable to get local issuer certificate")]
    [InlineData(PkiRole.InsiAuto, "unable to get local issuer certificate")]
    public void WrongCard_VerifiedByOpenssl_IsRefusedForThatReason(PkiRole role, string reason)
    {
        var result = VerifyCard(role);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains(reason, result.Output + result.Error, StringComparison.Ordinal);
    }

    [RequiresToolFact("openssl")]
    public void CardCps_AsText_HasTheFormOfARealOne()
    {
        var text = Text(PkiRole.CardCps);

        // One RDN holds given name, surname and national id, in the order of DER.
        Assert.Matches("Subject: C ?= ?FR, title ?= ?Infirmier, GN ?= ?CLAIRE \\+ SN ?= ?FICTIVE \\+ CN ?= ?899900000011", text);
        Assert.Matches("Issuer: C ?= ?FR, O ?= ?FICTIF InsConformance, OU ?= ?TESTS SANS VALEUR, CN ?= ?TEST AC IGC-SANTE FORT PERSONNES", text);
        Assert.Matches("X509v3 Key Usage: critical\\s+Non Repudiation\\s", text);
        Assert.Contains("E-mail Protection", text, StringComparison.Ordinal);
        Assert.Contains("1.2.250.1.71.1.2.2", text, StringComparison.Ordinal);
        Assert.Contains("1.2.250.1.71.1.2.7", text, StringComparison.Ordinal);
    }

    [RequiresToolTheory("openssl")]
    [InlineData(PkiRole.InsiAuto, 0, "OK")]
    [InlineData(PkiRole.Revoked, 2, "certificate revoked")]
    public void Client_VerifiedByOpensslWithTheLists_IsRefusedWhenRevoked(PkiRole role, int code, string said)
    {
        var result = Verify(
            role, "sslclient", "-crl_check_all", "-CRLfile", Crl(PkiRole.OrganisationsAuthority), "-CRLfile", Crl(PkiRole.RootAuthority));

        Assert.Equal(code, result.ExitCode);
        Assert.Contains(said, result.Output + result.Error, StringComparison.Ordinal);
    }

    [RequiresToolTheory("openssl")]
    [InlineData(PkiRole.OrganisationsAuthority, "autorites.pem", PkiRole.Revoked, PkiRole.InsiAuto)]
    [InlineData(PkiRole.PersonsAuthority, "autorites-cartes.pem", PkiRole.CardRevoked, PkiRole.CardCps)]
    public void RevocationList_ReadByOpenssl_IsSignedAndNamesTheRevokedOne(PkiRole authority, string authorities, PkiRole revoked, PkiRole sound)
    {
        var result = ExternalTool.Run("openssl", ["crl", "-in", Crl(authority), "-noout", "-text", "-CAfile", Path.Combine(pki.Out, authorities)]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("verify OK", result.Output + result.Error, StringComparison.Ordinal);
        Assert.Contains("Serial Number: " + SharedPki.Store.Certificate(revoked).SerialNumber, result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(SharedPki.Store.Certificate(sound).SerialNumber, result.Output, StringComparison.Ordinal);
    }

    [RequiresToolTheory("openssl")]
    [InlineData(PkiRole.InsiAuto)]
    [InlineData(PkiRole.InsiManu)]
    [InlineData(PkiRole.WrongName)]
    [InlineData(PkiRole.Expired)]
    [InlineData(PkiRole.Foreign)]
    [InlineData(PkiRole.Server)]
    public void Pkcs12_OpenedByOpenssl_HoldsTheKeyAndTheChain(PkiRole role)
    {
        var result = ExternalTool.Run(
            "openssl", ["pkcs12", "-in", pki.Path(role, ".p12"), "-passin", "pass:" + PkiFolderFixture.Password, "-nodes"]);

        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(role == PkiRole.Foreign ? 2 : 3, result.Output.Split("BEGIN CERTIFICATE").Length - 1);
        Assert.Equal(1, result.Output.Split("BEGIN PRIVATE KEY").Length - 1);
    }

    [RequiresToolTheory("openssl")]
    [InlineData(PkiRole.InsiAuto)]
    [InlineData(PkiRole.Server)]
    public void KeyFile_ComparedByOpenssl_BelongsToItsCertificate(PkiRole role)
    {
        var fromKey = ExternalTool.Run("openssl", ["pkey", "-in", pki.Path(role, ".key.pem"), "-pubout"]).Output;
        var fromCertificate = ExternalTool.Run("openssl", ["x509", "-in", pki.Path(role, ".crt.pem"), "-pubkey", "-noout"]).Output;

        Assert.Contains("BEGIN PUBLIC KEY", fromKey, StringComparison.Ordinal);
        Assert.Equal(fromKey, fromCertificate);
    }

    private ToolResult Verify(PkiRole role, string purpose, params string[] more) => ExternalTool.Run(
        "openssl",
        ["verify", "-x509_strict", "-purpose", purpose, "-CAfile", Path.Combine(pki.Out, "autorites.pem"), .. more, pki.Path(role, ".crt.pem")]);

    private ToolResult VerifyCard(PkiRole role) => ExternalTool.Run(
        "openssl",
        [
            "verify", "-x509_strict", "-CAfile", Path.Combine(pki.Out, "autorites-cartes.pem"), "-crl_check_all",
            "-CRLfile", Crl(PkiRole.PersonsAuthority), "-CRLfile", Crl(PkiRole.CardRootAuthority), pki.Path(role, ".crt.pem"),
        ]);

    private string Crl(PkiRole authority) => pki.Path(authority, ".crl.pem");

    private string Text(PkiRole role) => ExternalTool.Run("openssl", ["x509", "-in", pki.Path(role, ".crt.pem"), "-text", "-noout"]).Output;
}
