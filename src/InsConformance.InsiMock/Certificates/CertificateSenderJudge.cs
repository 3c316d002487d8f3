using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Answering;

namespace InsConformance.InsiMock.Certificates;

/// <summary>Decides on the sender by the client certificate of mutual TLS.</summary>
internal sealed class CertificateSenderJudge(ClientCertificateJudge judge) : ISenderJudge
{
    public SenderVerdict Judge(MockCall call, RequestReading reading)
    {
        var certificate = call.Certificate!;
        var verdict = judge.Judge(certificate);
        return new SenderVerdict
        {
            FaultCode = verdict is CertificateVerdict.Accepted ? null : "desir_560",
            Findings = CertificateFindings.Of(verdict) is { } finding ? [finding] : [],
            Units = DistinguishedNames.Units(certificate),
        };
    }
}
