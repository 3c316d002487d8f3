using InsConformance.Foundation;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Schemas;
using InsConformance.Insi.Tests.Verification;
using InsConformance.Insi.Verification;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Checks;

public sealed class CheckFixtureTests
{
    public static TheoryData<string> Files() => [.. CheckFixture.All.Select(f => f.File)];

    [Fact]
    public void Corpus_TableAndFolder_ListTheSameFiles() =>
        Assert.Equal(CheckFixture.FilesOnDisk, CheckFixture.All.Select(f => f.File).Concat(CheckFixture.Conform).Order(StringComparer.Ordinal));

    [Fact]
    public void Corpus_EveryCheck_HasAFixture() =>
        Assert.Equal(CheckCatalogue.Default.Checks.Select(c => c.Id).Order(StringComparer.Ordinal), CheckFixture.All.Select(f => f.Check).Distinct().Order(StringComparer.Ordinal));

    public static TheoryData<string> ConformFiles() => [.. CheckFixture.Conform];

    [Theory]
    [MemberData(nameof(ConformFiles))]
    public void Run_ConformFile_FindsNothing(string file) =>
        Assert.Empty(ContractChecks.Run(Read(CheckFixture.PathOf(file)), Context("-")));

    [RequiresToolTheory("xmllint")]
    [MemberData(nameof(ConformFiles))]
    public void Xmllint_ConformFile_IsValid(string file) =>
        Assert.Equal(0, Xmllint.Validate(CheckFixture.PathOf(file)).ExitCode);

    [Theory]
    [MemberData(nameof(Files))]
    public void Run_Fixture_BreaksExactlyTheCheckItNames(string file)
    {
        var fixture = CheckFixture.All.Single(f => f.File == file);
        var context = Context(fixture.Context);
        if (fixture.ContextValue("before") is { } reused)
            ContractChecks.Run(SameButFor(Read(CheckFixture.ConformPath), reused), context);

        var findings = ContractChecks.Run(Read(fixture.FullPath), context);

        var finding = Assert.Single(findings);
        var check = CheckCatalogue.Default.Find(fixture.Check)!;
        Assert.Equal((check.Id, check.Severity, check.Evidence), (finding.CheckId, finding.Severity, finding.Evidence));
        Assert.False(string.IsNullOrWhiteSpace(finding.Message));
        if (!fixture.Check.StartsWith("http-", StringComparison.Ordinal))
            Assert.True(finding.Line > 1 && finding.Column >= 1, $"no place: {finding}");
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void SchemaValidator_Fixture_AgreesWithTheTable(string file)
    {
        var fixture = CheckFixture.All.Single(f => f.File == file);

        var findings = SchemaValidator.Validate(File.ReadAllBytes(fixture.FullPath));

        Assert.Equal(fixture.IsSchemaInvalid, findings.Count > 0);
    }

    [RequiresToolTheory("xmllint")]
    [MemberData(nameof(Files))]
    public void Xmllint_Fixture_AgreesWithTheTable(string file)
    {
        var fixture = CheckFixture.All.Single(f => f.File == file);

        var result = Xmllint.Validate(fixture.FullPath);

        Assert.True(result.ExitCode == (fixture.IsSchemaInvalid ? Xmllint.Invalid : 0), result.Error);
    }

    private static ReceivedRequest Read(string path) => RequestReader.Read(File.ReadAllBytes(path), verification: VerificationContract.Default).Request!;

    private static CheckContext Context(string context) => new()
    {
        Clock = Specimens.Clock(),
        History = new CallHistory(),
        ContentType = context.StartsWith("content-type=", StringComparison.Ordinal) ? context["content-type=".Length..] : InsiNames.ContentType,
        Certificate = context.StartsWith("certificate=", StringComparison.Ordinal) ? new CertificateUnits(context["certificate=".Length..], "0002 187512751") : null,
        Verification = context == "batch-max=1" ? ContractFile.With("batch-max-persons: 200", "batch-max-persons: 1") : null,
        Mode = context == "card" ? AuthenticationMode.Card : AuthenticationMode.Certificate,
    };

    private static ReceivedRequest SameButFor(ReceivedRequest request, string part)
    {
        var ids = new IdSource(7);
        string Fresh() => ids.Next().ToString("D");
        return request with
        {
            MessageId = part == "message-id" ? request.MessageId : "uuid:" + Fresh(),
            Bam = request.Bam! with
            {
                Id = part == "bam-id" ? request.Bam.Id : Fresh(),
                Temps = part == "bam-temps" ? request.Bam.Temps : "2026-11-20T09:29:58.001Z",
            },
            Lps = request.Lps! with
            {
                Id = part == "lps-id" ? request.Lps.Id : Fresh(),
                Temps = part == "lps-temps" ? request.Lps.Temps : "2026-11-20T09:29:58.001Z",
            },
        };
    }
}
