using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Foundation;
using InsConformance.Reports.Manifests;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

public sealed class FolderVerifierTests : IDisposable
{
    private readonly SampleRun _run = SampleRun.OfEveryVerdict();
    private readonly TemporaryFolder _temp = new();
    private readonly X509Certificate2 _certificate;

    public FolderVerifierTests()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Editeur Fictif", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        _certificate = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2060, 1, 1, 0, 0, 0, TimeSpan.Zero));
        File.WriteAllBytes(_temp.PathTo("editor.p12"), _certificate.Export(X509ContentType.Pkcs12, "secret-d-essai"));
        File.WriteAllText(_temp.PathTo("editor.pem"), _certificate.ExportCertificatePem());
        _run.Build();
    }

    [Fact]
    public void Verify_Links_AreNamedAndNeverFollowed()
    {
        if (!OperatingSystem.IsLinux())
            return;
        File.WriteAllText(_temp.PathTo("junit.xml"), _run.Read("junit.xml"));
        File.Delete(_run.Folder.JUnitPath);
        File.CreateSymbolicLink(_run.Folder.JUnitPath, _temp.PathTo("junit.xml"));
        Directory.CreateSymbolicLink(_run.Folder.At("preuves/boucle"), _run.Folder.Path);

        var report = ManifestVerifier.Verify(_run.Folder.Path);

        Assert.Equal(["junit.xml", "preuves/boucle"], report.Links);
        Assert.Equal(["junit.xml"], report.Missing);
        Assert.False(report.IsIntact);
    }

    [Fact]
    public void Verify_HalfWrittenFile_IsAdded()
    {
        File.WriteAllText(_run.Folder.At("note.part"), "cachée");

        Assert.Equal(["note.part"], ManifestVerifier.Verify(_run.Folder.Path).Added);
    }

    [Theory]
    [InlineData("{\"format\":1,\"files\":[],\"files\":[]}")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":\"a\",\"path\":\"b\",\"size\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":\"a\",\"size\":1,\"sha256\":\"\"},{\"path\":\"A\",\"size\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":\"a\\\\b\",\"size\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":\"C:a\",\"size\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":\"a/./b\",\"size\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":\"a//b\",\"size\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":\"a.\",\"size\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":\"manifest.json\",\"size\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"format\":1,\"files\":[{\"path\":\"Manifest.json.P7S\",\"size\":1,\"sha256\":\"\"}]}")]
    public void Verify_TrickInTheManifest_IsInputError(string json)
    {
        File.WriteAllText(_run.Folder.ManifestPath, json);

        Assert.Equal(_run.Folder.ManifestPath, Assert.Throws<InputException>(() => ManifestVerifier.Verify(_run.Folder.Path)).Place?.File);
    }

    [Fact]
    public void Verify_Sections_TellWhatLacks()
    {
        var report = FolderVerifier.Verify(_run.Folder.Path, null, TimeProvider.System);

        Assert.NotEmpty(report.Sections);
        Assert.Equal(SampleRun.Cnda.Proofs.Count, report.Sections.Sum(s => s.Total));
        Assert.Contains(report.Sections.SelectMany(s => s.Lacking), id => id.Length > 0);
        Assert.False(report.IsComplete);
        Assert.Null(report.Signature);
        Assert.Empty(report.Versions);
        Assert.True(report.IsSound);
    }

    [Theory]
    [InlineData("run.json", "\"version\": \"1.0.0\"", "\"version\": \"1.0.1\"")]
    [InlineData("junit.xml", "name=\"version\" value=\"1.0.0\"", "name=\"version\" value=\"1.0.1\"")]
    [InlineData("manifest.json", "\"version\": \"1.0.0\"", "\"version\": \"1.0.1\"")]
    [InlineData("run.json", "7f4df0cb", "8f4df0cb")]
    public void Verify_OtherVersionSomewhere_IsNamed(string file, string from, string to)
    {
        var path = _run.Folder.At(file);
        Assert.Contains(from, File.ReadAllText(path), StringComparison.Ordinal);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));

        var report = FolderVerifier.Verify(_run.Folder.Path, null, TimeProvider.System);

        Assert.NotEmpty(report.Versions);
        Assert.False(report.IsSound);
    }

    [Fact]
    public void Verify_OtherVersionInTheLpsContext_NamesTheExchange()
    {
        var file = Directory.GetFiles(_run.Folder.ExchangesPath, "*.request.xml").Order().First();
        File.WriteAllText(file, "<a xmlns:c=\"urn:siram:lps:ctxlps\"><c:LPS><c:Version>9.9</c:Version></c:LPS></a>");

        var report = FolderVerifier.Verify(_run.Folder.Path, null, TimeProvider.System);

        Assert.Contains(Path.GetFileName(file), Assert.Single(report.Versions), StringComparison.Ordinal);
    }

    [Fact]
    public void Sign_ThenVerify_NamesTheSignerAndLeavesTrustToTheReviewer()
    {
        Sign();

        var report = FolderVerifier.Verify(_run.Folder.Path, null, TimeProvider.System);

        Assert.True(report.IsSound);
        Assert.Equal((true, "CN=Editeur Fictif", SignatureTrust.NotJudged), (report.Signature!.IsValid, report.Signature.Signer, report.Signature.Trust));
        Assert.NotNull(report.Signature.SignedAt);
        Assert.Equal(SignatureTrust.Trusted, FolderVerifier.Verify(_run.Folder.Path, _temp.PathTo("editor.pem"), TimeProvider.System).Signature!.Trust);
    }

    [Fact]
    public void Verify_SignerNotAmongTheTrusted_IsNotSound()
    {
        Sign();
        using var key = RSA.Create(2048);
        using var other = new CertificateRequest("CN=Editeur Fictif", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(_certificate.NotBefore, _certificate.NotAfter);
        File.WriteAllText(_temp.PathTo("other.pem"), other.ExportCertificatePem());

        var report = FolderVerifier.Verify(_run.Folder.Path, _temp.PathTo("other.pem"), TimeProvider.System);

        Assert.Equal(SignatureTrust.Refused, report.Signature!.Trust);
        Assert.False(report.IsSound);
    }

    [Fact]
    public void Verify_ManifestChangedAfterSigning_SignatureDoesNotHold()
    {
        Sign();
        File.AppendAllText(_run.Folder.ManifestPath, "\n");

        var report = FolderVerifier.Verify(_run.Folder.Path, null, TimeProvider.System);

        Assert.False(report.Signature!.IsValid);
        Assert.True(report.Manifest.IsIntact);
        Assert.False(report.IsSound);
    }

    [Fact]
    public void Verify_TrustAskedForAndNoSignature_IsNotSound() =>
        Assert.False(FolderVerifier.Verify(_run.Folder.Path, _temp.PathTo("editor.pem"), TimeProvider.System).IsSound);

    [Fact]
    public void Build_AfterSigning_RemovesTheSignatureOfTheFormerManifest()
    {
        Sign();
        _run.Build();

        Assert.False(File.Exists(_run.Folder.SignaturePath));
    }

    [Fact]
    public void Sign_WrongPasswordOrChangedFolder_IsInputError()
    {
        Assert.Equal("certificate", Assert.Throws<InputException>(() => ManifestSignature.Sign(_run.Folder.Path, _temp.PathTo("editor.p12"), "faux", TimeProvider.System)).Code);
        File.AppendAllText(_run.Folder.JUnitPath, " ");
        Assert.Equal("not-intact", Assert.Throws<InputException>(Sign).Code);
        Assert.False(File.Exists(_run.Folder.SignaturePath));
    }

    [RequiresToolFact("openssl")]
    public void Sign_Signature_HoldsForOpenssl()
    {
        Sign();
        string[] arguments = ["cms", "-verify", "-binary", "-inform", "DER", "-in", _run.Folder.SignaturePath, "-content", _run.Folder.ManifestPath, "-CAfile", _temp.PathTo("editor.pem"), "-purpose", "any", "-out", _temp.PathTo("out")];

        var result = ExternalTool.Run("openssl", arguments);
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Equal(_run.Bytes("manifest.json"), File.ReadAllBytes(_temp.PathTo("out")));

        File.AppendAllText(_run.Folder.ManifestPath, " ");
        Assert.NotEqual(0, ExternalTool.Run("openssl", arguments).ExitCode);
    }

    public void Dispose()
    {
        _certificate.Dispose();
        _temp.Dispose();
        _run.Dispose();
    }

    private void Sign() => ManifestSignature.Sign(_run.Folder.Path, _temp.PathTo("editor.p12"), "secret-d-essai", TimeProvider.System);
}
