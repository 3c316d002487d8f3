using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Schemas;

namespace InsConformance.InsiMock.Soap;

/// <summary>Runs the contract checks on each request, with the history of one mock, and the schemas when there are any. Thread-safe.</summary>
internal sealed class RequestChecks(MockOptions options)
{
    private const string SchemaCheckId = "schema";

    private readonly CallHistory _history = new();

    public IReadOnlyList<CheckFinding> Run(ReceivedRequest request, ReceivedMessage message)
    {
        var findings = ContractChecks.Run(request, new CheckContext
        {
            Clock = options.Clock,
            Catalogue = options.Checks ?? CheckCatalogue.Default,
            History = _history,
            ContentType = message.ContentType,
            Certificate = message.Units,
        });
        return options.Schemas is null ? findings : [.. findings, .. Validate(message, options.Schemas)];
    }

    public void Reset() => _history.Clear();

    private static IEnumerable<CheckFinding> Validate(ReceivedMessage message, SchemaSet schemas) =>
        SchemaValidator.Validate(message.Body, schemas).Select(f => new CheckFinding(
            SchemaCheckId, CheckSeverity.Error, EvidenceMark.Schema, $"Schéma {schemas.Name} : {f.Message}", f.Line, f.Column));
}
