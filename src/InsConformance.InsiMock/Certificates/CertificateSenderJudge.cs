using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Answering;

namespace InsConformance.InsiMock.Certificates;

/// <summary>Decides on the sender by the client certificate of mutual TLS.</summary>
internal sealed class CertificateSenderJudge(ClientCertificateJudge judge) : ISenderJudge
{
    public SenderVerdict Judge(MockCall call, RequestReading reading)
    {
        var verdict = judge.Judge(call.Certificate!, out var units);
        return new SenderVerdict
        {
            FaultCode = verdict is CertificateVerdict.Accepted ? null : "desir_560",
            Findings = CertificateFindings.Of(verdict) is { } finding ? [finding] : [],
            Units = units,
        };
    }
}
