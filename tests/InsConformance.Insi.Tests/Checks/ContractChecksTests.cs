using InsConformance.Insi.Checks;
using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Tests.Checks;

public sealed class ContractChecksTests
{
    [Fact]
    public void Run_ConformRequest_FindsNothing()
    {
        var request = RequestReader.Read(Specimens.RequestBytes()).Request!;

        var findings = ContractChecks.Run(request, new CheckContext
        {
            Clock = Specimens.Clock(),
            History = new CallHistory(),
            ContentType = InsiNames.ContentType,
            Certificate = new CertificateUnits("10B0152872", "0002 187512751"),
        });

        Assert.Empty(findings);
    }

    [Theory]
    [InlineData(AuthenticationMode.Certificate, true)]
    [InlineData(AuthenticationMode.Card, false)]
    public void Run_EmetteurOfACpeCard_IsUnusualInCertificateModeAlone(AuthenticationMode mode, bool isReported)
    {
        const string Cpe = "3990000001/000000011";
        var request = Specimens.Request();
        var bytes = SearchRequestWriter.Write(request with
        {
            Bam = request.Bam! with { Emetteur = Cpe },
            Lps = request.Lps! with { Emetteur = Cpe },
        });

        var findings = ContractChecks.Run(RequestReader.Read(bytes).Request!, new CheckContext { Clock = Specimens.Clock(), Mode = mode });

        Assert.Equal(isReported, findings.Any(f => f.CheckId == "emetteur-form"));
    }
}
