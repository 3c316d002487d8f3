using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Results;
using InsConformance.Insi.Xml;
using InsConformance.InsiMock.Certificates;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.People;

namespace InsConformance.InsiMock.Soap;

/// <summary>
/// Answers a search by traits. Order of checks (contract section 8 point 2 [INF]): XML and SOAP, certificate, IDAM, contract checks when strict,
/// required fields, search. Thread-safe.
/// </summary>
internal sealed class SearchService(MockOptions options, Population population, CndaFiles files, RequestChecks checks)
{
    private readonly XmlLimits _limits = XmlLimits.Default with { MaxBytes = options.MaxRequestBytes };
    private readonly FaultReplies _faults = new(options.Faults ?? FaultCatalogue.Default);

    public Reply Answer(ReceivedMessage message, SwitchSettings switches)
    {
        var reading = RequestReader.Read(message.Body, _limits);
        var certificate = CertificateFindings.Of(message.Certificate);
        if (!reading.IsRequest)
        {
            var unread = reading.Fault;
            var finding = new CheckFinding(unread.Code, CheckSeverity.Error, EvidenceMark.Standard, unread.Message, unread.Line, unread.Column);
            return FaultReplies.Of(unread.ToFault(), switches) with
            {
                Operation = unread.OperationName,
                MessageId = unread.MessageId,
                Findings = certificate is null ? [finding] : [certificate, finding],
            };
        }

        var request = reading.Request;
        var findings = checks.Run(request, message);
        return Decide(request, message.Certificate, findings, switches) with
        {
            Operation = request.Operation.Name,
            MessageId = request.MessageId,
            Findings = certificate is null ? findings : [certificate, .. findings],
        };
    }

    private Reply Decide(
        ReceivedRequest request, CertificateVerdict certificate, IReadOnlyList<CheckFinding> findings, SwitchSettings switches)
    {
        if (certificate is not CertificateVerdict.Accepted)
            return _faults.Of("desir_560", request.MessageId, switches);
        if (request.Lps?.Idam is not { } idam || !options.AcceptedIdams.Contains(idam))
            return _faults.Of("desir_550", request.MessageId, switches);
        if (switches.StrictHeaders && findings.Any(f => f.Severity is CheckSeverity.Error))
            return FaultReplies.Of(new InsiFault("Sender", null, StrictReason(findings)), switches);
        if (RequiredFields.FirstFault(request.Search, switches.StrictFormats) is { } code)
            return _faults.Of(code, request.MessageId, switches);
        return Search(request, switches);
    }

    private Reply Search(ReceivedRequest request, SwitchSettings switches)
    {
        var outcome = population.Search(request.Search, switches.PrenomMatching);
        if (outcome.EntryId is { } id && switches.CndaFiles.TryGetValue(id, out var file))
            return ResultReplies.Of(files.Get(file));
        return outcome switch
        {
            { Person: { } person } => ResultReplies.Of(person, switches),
            { Count: > 1 } => ResultReplies.Of(CodeCr.SeveralIdentities, switches),
            _ => switches.UnknownPerson switch
            {
                UnknownPerson.Insi102 => _faults.Of("insi_102", request.MessageId, switches),
                UnknownPerson.Desir1020 => _faults.Of("desir_1020", request.MessageId, switches),
                _ => ResultReplies.Of(CodeCr.NoIdentity, switches),
            },
        };
    }

    private static string StrictReason(IEnumerable<CheckFinding> findings) =>
        "Mode strict du simulateur : " + string.Join(" ", findings.Where(f => f.Severity is CheckSeverity.Error).Select(f => $"[{f.CheckId}] {f.Message}"));
}
