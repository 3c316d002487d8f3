using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Schemas;

namespace InsConformance.InsiMock.Answering;

/// <summary>Runs the contract checks on each request, with the history of one mock, and the schemas when there are any. Thread-safe.</summary>
internal sealed class RequestChecks(MockOptions options)
{
    private const string SchemaCheckId = "schema";

    private readonly CallHistory _history = new();

    public IReadOnlyList<CheckFinding> Run(ReceivedRequest request, MockCall call, SenderVerdict sender)
    {
        var findings = ContractChecks.Run(request, new CheckContext
        {
            Clock = options.Clock,
            Catalogue = options.Contract.Checks,
            History = _history,
            ContentType = call.ContentType,
            Certificate = sender.Units,
            Mode = sender.Mode,
            Verification = options.Contract.Verification,
        });
        return options.Contract.Schemas is not { } schemas ? findings : [.. findings, .. Validate(call.Body, schemas)];
    }

    public void Reset() => _history.Clear();

    private static IEnumerable<CheckFinding> Validate(ReadOnlyMemory<byte> message, SchemaSet schemas) =>
        SchemaValidator.Validate(message, schemas).Select(f => new CheckFinding(
            SchemaCheckId, CheckSeverity.Error, EvidenceMark.Schema, $"Schéma {schemas.Name} : {f.Message}", f.Line, f.Column));
}
