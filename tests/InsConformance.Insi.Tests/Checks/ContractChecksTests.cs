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
}
