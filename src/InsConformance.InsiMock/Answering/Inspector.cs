using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Xml;

namespace InsConformance.InsiMock.Answering;

/// <summary>Reads a message, judges its sender and runs the contract checks. Thread-safe.</summary>
internal sealed class Inspector(MockOptions options, ISenderJudge judge, RequestChecks checks)
{
    // Says in the journal, and there alone, how an operation of the unconfirmed contract is switched on.
    private const string UnservedCheckId = "contract-unconfirmed";

    private readonly XmlLimits _limits = Widen(XmlLimits.Default with { MaxBytes = options.MaxRequestBytes }, options.Contract);

    public Inspection Inspect(MockCall call)
    {
        var reading = RequestReader.Read(call.Body, _limits, options.Contract.Verification);
        var sender = judge.Judge(call, reading);
        var findings = reading.IsRequest ? checks.Run(reading.Request, call, sender) : Unread(reading.Fault);
        return new Inspection(reading, sender, Place(sender.Findings.Count == 0 ? findings : [.. sender.Findings, .. findings], call.Body.Span));
    }

    private static IReadOnlyList<CheckFinding> Place(IReadOnlyList<CheckFinding> findings, ReadOnlySpan<byte> message)
    {
        if (findings.Count == 0)
            return findings;
        var placed = new CheckFinding[findings.Count];
        for (var i = 0; i < placed.Length; i++)
            placed[i] = findings[i].At(message);
        return placed;
    }

    private static XmlLimits Widen(XmlLimits limits, ContractData contract) => contract.Verification?.Widen(limits) ?? limits;

    private static CheckFinding[] Unread(ReadFault fault)
    {
        var finding = new CheckFinding(fault.Code, CheckSeverity.Error, EvidenceMark.Standard, fault.Message, fault.Line, fault.Column, fault.ByteOffset);
        return fault.Note is { } note ? [finding, new(UnservedCheckId, CheckSeverity.Information, EvidenceMark.Inferred, note, fault.Line, fault.Column, fault.ByteOffset)] : [finding];
    }
}
