using InsConformance.Insi.Checks;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Answering;

namespace InsConformance.InsiMock.Certificates;

/// <summary>Decides on the sender by the client certificate of mutual TLS.</summary>
internal sealed class CertificateSenderJudge(ClientCertificateJudge judge) : ISenderJudge
{
    public SenderVerdict Judge(MockCall call, RequestReading reading)
    {
        var verdict = judge.Judge(call.Certificate!, out var units);
        var fault = verdict is not CertificateVerdict.Accepted ? "desir_560" : IsOther(call, reading, units) ? "simu_emetteur" : null;
        return new SenderVerdict
        {
            FaultCode = fault,
            Kind = fault is null ? "certificate" : null,
            Findings = CertificateFindings.Of(verdict) is { } finding ? [finding] : [],
            Units = units,
        };
    }

    // Why is told by the contract checks, which look at Emetteur anyway.
    private static bool IsOther(MockCall call, RequestReading reading, CertificateUnits units) =>
        call.Switches.StrictEmetteur && reading.IsRequest
        && (reading.Request.Bam?.Emetteur != units.SubjectOu || reading.Request.Lps?.Emetteur != units.SubjectOu);
}
