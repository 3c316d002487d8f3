using InsConformance.Cli.Reporting;
using InsConformance.Foundation;
using InsConformance.Reports.Manifests;

namespace InsConformance.Cli.Tests.Reporting;

public sealed class ReportVerifyingTests
{
    private static readonly SignatureReport Signature = new(true, "CN=Editeur Fictif", "00", null, SignatureTrust.NotJudged, null, null);
    private static readonly FolderReport Sound = new(new ManifestReport([], [], [], [], 7), [], [], [], [new SectionCompleteness("cnda-insi", null, 2, [])], null);

    public static TheoryData<string, string> Unsound() => new()
    {
        { "files", "Not intact: its files differ from its manifest." },
        { "version", "Not sound: it is not of one run and version." },
        { "contradiction", "Not sound: its manifest contradicts what the run recorded." },
        { "signature", "Not sound: its signature is not valid." },
        { "trust", "Not sound: its signer is not trusted." },
    };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void LastLine_FolderNotSound_AgreesWithTheExitCode(string kind, string expected)
    {
        var report = kind switch
        {
            "files" => Sound with { Manifest = Sound.Manifest with { Missing = ["a"] } },
            "version" => Sound with { Versions = ["a"] },
            "contradiction" => Sound with { Contradictions = ["a"] },
            "signature" => Sound with { Signature = Signature with { IsValid = false } },
            _ => Sound with { Signature = Signature with { Trust = SignatureTrust.Refused } },
        };

        Assert.Equal((ExitCode.NonConform, expected), ReportVerifying.Conclude(report, complete: false));
        Assert.False(report.IsSound);
    }

    [Fact]
    public void LastLine_SoundFolder_SaysIntact()
    {
        Assert.Equal((ExitCode.Conform, "Intact: the 7 files are as the manifest says, and the manifest is as the recorded run gives it."), ReportVerifying.Conclude(Sound, complete: true));
        Assert.Equal(ExitCode.Conform, ReportVerifying.Conclude(Sound with { Signature = Signature }, complete: true).Exit);
    }

    [Fact]
    public void LastLine_SomethingLacksOrWasNotJudgedAgain_CountsWithComplete()
    {
        var lacking = Sound with { Sections = [new SectionCompleteness("cnda-insi", null, 2, ["1.01"])] };
        var unknown = Sound with { NotJudgedAgain = ["cnda-insi 2: not at hand"] };

        Assert.Equal((ExitCode.NonConform, "Not complete: sections lack proofs; the 7 files are as the manifest says."), ReportVerifying.Conclude(lacking, complete: true));
        Assert.Equal((ExitCode.NonConform, "Not complete: not every proof could be judged again; the 7 files are as the manifest says."), ReportVerifying.Conclude(unknown, complete: true));
        Assert.Equal(ExitCode.Conform, ReportVerifying.Conclude(lacking, complete: false).Exit);
        Assert.Equal((ExitCode.Conform, "Intact: the 7 files are as the manifest says; not every proof could be judged again."), ReportVerifying.Conclude(unknown, complete: false));
    }

    [Fact]
    public void Tell_ExpiredCertificateAndWhatWasNotJudged_AreNeverSilent()
    {
        using var text = new StringWriter();

        ReportVerifying.Tell(Sound with { NotJudgedAgain = ["cnda-insi 2: not at hand"], Signature = Signature with { Validity = "the certificate expired at 2021-01-01T00:00:00Z" } }, text);

        Assert.Contains("not judged again  cnda-insi 2: not at hand", text.ToString(), StringComparison.Ordinal);
        Assert.Contains("; the certificate expired at 2021-01-01T00:00:00Z. Whether to trust", text.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void OtherRules_ContradictionAndAnotherCommit_IsTold()
    {
        var contradicted = Sound with { Contradictions = ["a"] };

        Assert.Contains("played at commit abc and is judged again at def", ReportVerifying.OtherRules(contradicted, "abc", "def"), StringComparison.Ordinal);
        Assert.Null(ReportVerifying.OtherRules(contradicted, "abc", "abc"));
        Assert.Null(ReportVerifying.OtherRules(Sound, "abc", "def"));
    }
}
