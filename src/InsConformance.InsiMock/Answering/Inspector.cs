using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Xml;

namespace InsConformance.InsiMock.Answering;

/// <summary>Reads a message, judges its sender and runs the contract checks. Thread-safe.</summary>
internal sealed class Inspector(MockOptions options, ISenderJudge judge, RequestChecks checks)
{
    private readonly XmlLimits _limits = XmlLimits.Default with { MaxBytes = options.MaxRequestBytes };

    public Inspection Inspect(MockCall call)
    {
        var reading = RequestReader.Read(call.Body, _limits);
        var sender = judge.Judge(call, reading);
        var findings = reading.IsRequest ? checks.Run(reading.Request, call, sender) : [Unread(reading.Fault)];
        return new Inspection(reading, sender, sender.Findings.Count == 0 ? findings : [.. sender.Findings, .. findings]);
    }

    private static CheckFinding Unread(ReadFault fault) =>
        new(fault.Code, CheckSeverity.Error, EvidenceMark.Standard, fault.Message, fault.Line, fault.Column);
}
