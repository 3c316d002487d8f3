using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Certification.Dossiers;

namespace InsConformance.Certification.Tests.Dossiers;

/// <summary>Rules on certificate files, with certificates issued here.</summary>
public sealed class CertificateRulesTests : IDisposable
{
    private const string Issuer = "AC IGC-SANTE ELEMENTAIRE ORGANISATIONS";
    private static readonly DateTimeOffset Start = new(2025, 3, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("insconf-dossier-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Certificate_AsOrdered_IsGood()
    {
        var findings = Check(Issue("INSI-AUTO"));

        Assert.Empty(findings.Where(f => f.Rule.Id.StartsWith("SEED-CRT", StringComparison.Ordinal)).Bad());
        Assert.Equal(new DateOnly(2028, 3, 1), findings.Of("SEED-CRT-04").Single().Date);
    }

    [Theory]
    [InlineData("insi-auto")]
    [InlineData("INSI AUTO")]
    [InlineData("INSI-AUTO ")]
    [InlineData("Mon logiciel")]
    public void Certificate_OtherName_IsNonConform(string name) => Assert.Equal(DossierState.NonConform, Check(Issue(name)).Of("SEED-CRT-02").Single().State);

    [Fact]
    public void Certificate_TestIssuer_IsRecalledAndAnotherIsNonConform()
    {
        Assert.Equal(DossierState.Reminder, Check(Issue("INSI-MANU", "TEST " + Issuer)).Of("SEED-CRT-03").Single().State);
        Assert.Equal(DossierState.NonConform, Check(Issue("INSI-MANU", "Autre AC")).Of("SEED-CRT-03").Single().State);
    }

    [Fact]
    public void Certificate_OutOfItsDays_IsNonConform()
    {
        var file = Issue("INSI-MANU");

        Assert.Equal(DossierState.NonConform, Check(file, today: new DateOnly(2028, 3, 2)).Of("SEED-CRT-03").Single().State);
        Assert.Equal(DossierState.NonConform, Check(file, today: new DateOnly(2025, 2, 28)).Of("SEED-CRT-03").Single().State);
        Assert.Equal(DossierState.Ok, Check(file, today: new DateOnly(2028, 3, 1)).Of("SEED-CRT-03").Single().State);
        Assert.Contains("à renouveler maintenant", Check(file, today: new DateOnly(2028, 2, 10)).Of("SEED-CRT-04").Single().Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("à renouveler maintenant", Check(file, today: new DateOnly(2028, 1, 10)).Of("SEED-CRT-04").Single().Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Certificate_OtherLife_IsNonConform() =>
        Assert.Contains(Check(Issue("INSI-MANU", years: 2)).Of("SEED-CRT-04"), f => f.State == DossierState.NonConform);

    [Fact]
    public void Certificate_NotForClients_IsNonConform()
    {
        Assert.Equal(DossierState.NonConform, Check(Issue("INSI-MANU", use: "1.3.6.1.5.5.7.3.1")).Of("SEED-CRT-01").Single().State);
        Assert.Equal(DossierState.Reminder, Check(Issue("INSI-MANU", use: null)).Of("SEED-CRT-01").Single().State);
    }

    [Fact]
    public void Certificate_SameFileForTwoInstances_IsNonConform()
    {
        var file = Issue("INSI-MANU");

        Assert.Equal(DossierState.NonConform, Check($"  - {{ file: {file}, instance: A }}\n  - {{ file: {file}, instance: B }}", DossierSamples.Today, asIs: true).Of("SEED-CRT-06").Single().State);
    }

    [Fact]
    public void Certificate_WithItsPrivateKey_IsNonConform()
    {
        var file = Issue("INSI-MANU");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.AppendAllText(file, "\n" + key.ExportPkcs8PrivateKeyPem());

        Assert.Equal(DossierState.NonConform, Check(file).Of("SEED-CRT-06").Single().State);
    }

    [Theory]
    [InlineData("absent.pem")]
    [InlineData("text.pem")]
    public void Certificate_NotReadable_IsMissingInEveryRule(string name)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "text.pem"), "pas un certificat");

        Assert.All(Check(Path.Combine(_folder.FullName, name)).Where(f => f.Rule.Id.StartsWith("SEED-CRT", StringComparison.Ordinal)), f => Assert.Equal(DossierState.Missing, f.State));
    }

    [Fact]
    public void NoCertificate_SaidSo_IsWithoutObject() =>
        Assert.All(Check("  []", DossierSamples.Today, asIs: true).Where(f => f.Rule.Id.StartsWith("SEED-CRT", StringComparison.Ordinal)), f => Assert.Equal(DossierState.NotApplicable, f.State));

    private static IReadOnlyList<DossierFinding> Check(string file, DateOnly? today = null, bool asIs = false) => DossierRules.Check(DossierSamples.Case(
        ("  - { file: certificats/insi-manu.pem, instance: serveur de recette }", asIs ? file : $"  - {{ file: {file}, instance: A }}")) with
    { Today = today ?? DossierSamples.Today });

    private string Issue(string name, string issuer = Issuer, int years = 3, string? use = "1.3.6.1.5.5.7.3.2")
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest($"CN={issuer}", authorityKey, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var issuing = authority.CreateSelfSigned(Start, Start.AddYears(10));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var subject = new X500DistinguishedNameBuilder();
        subject.AddCommonName(name);
        var request = new CertificateRequest(subject.Build(), key, HashAlgorithmName.SHA256);
        if (use is not null)
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], false));
        using var certificate = request.Create(issuing, Start, Start.AddYears(years), [1, 2, 3]);
        var path = Path.Combine(_folder.FullName, "insi.pem");
        File.WriteAllText(path, certificate.ExportCertificatePem());
        return path;
    }
}
