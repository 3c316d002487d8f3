using InsConformance.Foundation;
using InsConformance.Insi.Pki;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Launching;
using InsConformance.Lps.Reference;
using InsConformance.Lps.Tests.Fakes;
using InsConformance.Lps.Tests.Launching;

namespace InsConformance.Lps.Tests.Reference;

/// <summary>The reference LPS through real mutual TLS, in every way its certificate can be given.</summary>
public class MutualTlsTests(TestPki pki) : IClassFixture<TestPki>
{
    private const string SubjectOu = "10B0999901";

    private readonly PkiStore _pki = pki.Store;
    private readonly string _folder = pki.Folder;

    public static TheoryData<string> Ways => ["objects", "pkcs12", "pem", "process"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Call_OverMutualTls_ShowsTheCertificateAndItsSubjectOu(string way)
    {
        await using var insi = await TlsInsi.StartAsync(_pki);
        var options = Options(insi.Url, way);
        await using IAsyncDisposable lps = way == "process" ? await ReferenceLpsProcess.StartAsync(options, LaunchTests.Of("lps")) : await ReferenceLps.StartAsync(options);
        var url = lps is ReferenceLpsProcess process ? process.Url : ((ReferenceLps)lps).Url;

        var outcome = await SearchAsync(url);

        Assert.True(outcome.CodeCr == "00", await LastTraceAsync(url));
        var (subject, request) = insi.Calls.Single();
        Assert.Contains("CN=INSI-AUTO", subject, StringComparison.Ordinal);
        Assert.Equal((SubjectOu, SubjectOu), (request.Bam!.Emetteur, request.Lps!.Emetteur));
    }

    [Fact]
    public async Task Service_OfAnAuthorityThatIsNotTrusted_IsNotCalled()
    {
        await using var insi = await TlsInsi.StartAsync(_pki);
        using var other = PkiStore.OpenOrCreate(Path.Combine(_folder, "other"));
        await using var lps = await ReferenceLps.StartAsync(Options(insi.Url, "objects") with { TrustRoots = other.Authorities });
        Assert.Equal(SearchOutcomeKind.Failed, (await SearchAsync(lps.Url)).Outcome);
        Assert.Empty(insi.Calls);
    }

    [Fact]
    public async Task Certificate_OfAnotherAuthority_IsRefusedByTheService()
    {
        await using var insi = await TlsInsi.StartAsync(_pki);
        await using var lps = await ReferenceLps.StartAsync(Options(insi.Url, "objects") with { ClientCertificate = _pki.Certificate(PkiRole.Foreign) });
        Assert.Equal(SearchOutcomeKind.Failed, (await SearchAsync(lps.Url)).Outcome);
        Assert.Empty(insi.Calls);
    }

    [Theory]
    [InlineData("nowhere.p12", "secret")]
    [InlineData("insi-auto.p12", "wrong")]
    [InlineData("autorites.pem", "secret")]
    public async Task Certificate_ThatCannotBeLoaded_IsWrongInputWithItsPlace(string file, string password)
    {
        var options = Options(new Uri("https://localhost/lps"), "pkcs12") with { ClientCertificatePath = Path.Combine(_folder, file), ClientCertificatePassword = password };
        var input = await Assert.ThrowsAsync<InputException>(() => ReferenceLps.StartAsync(options));
        Assert.Equal(Path.Combine(_folder, file), input.Place!.File);
        Assert.DoesNotContain("secret", input.OneLine, StringComparison.Ordinal);
    }

    private static async Task<string?> LastTraceAsync(Uri url)
    {
        await using var driver = await HttpLpsDriver.ConnectAsync(new LpsDriverOptions(url));
        return (await driver.ReadAuditAsync())[^1].Text;
    }

    private static async Task<SearchOutcome> SearchAsync(Uri url)
    {
        await using var driver = await HttpLpsDriver.ConnectAsync(new LpsDriverOptions(url));
        var identity = await driver.CreateIdentityAsync(new TraitsEntry(TestPeople.Corse));
        return await driver.SearchInsiAsync(identity.Id, new SearchCommand());
    }

    private ReferenceLpsOptions Options(Uri insiUrl, string way)
    {
        var options = new ReferenceLpsOptions { InsiUrl = insiUrl, Idam = "TESTSGIE0000", InsiTimeout = TimeSpan.FromSeconds(60) };
        return way switch
        {
            "pkcs12" => options with
            {
                ClientCertificatePath = Path.Combine(_folder, "insi-auto.p12"),
                ClientCertificatePassword = "secret",
                TrustRootPath = Path.Combine(_folder, "autorites.pem"),
            },
            "pem" => options with
            {
                ClientCertificatePath = Path.Combine(_folder, "insi-auto.crt.pem"),
                ClientKeyPath = Path.Combine(_folder, "insi-auto.key.pem"),
                TrustRootPath = Path.Combine(_folder, "autorites.pem"),
            },
            _ => options with { ClientCertificate = _pki.Certificate(PkiRole.InsiAuto), TrustRoots = _pki.Authorities },
        };
    }
}
