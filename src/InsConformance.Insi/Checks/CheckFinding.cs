using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Checks;

/// <summary>One contract check that a received request breaks.</summary>
/// <param name="CheckId">Stable id, e.g. <c>lps-context-id-uuid</c>.</param>
/// <param name="Severity">Weight of the breach.</param>
/// <param name="Evidence">How sure the rule is.</param>
/// <param name="Message">What was expected and what came, in French, without identity in clear where avoidable.</param>
/// <param name="Line">One-based line in the request, when known.</param>
/// <param name="Column">One-based column in the request, when known.</param>
/// <param name="ByteOffset">Zero-based offset of that place in the request's bytes, when known.</param>
public sealed record CheckFinding(
    string CheckId,
    CheckSeverity Severity,
    EvidenceMark Evidence,
    string Message,
    int? Line = null,
    int? Column = null,
    int? ByteOffset = null)
{
    /// <summary>The same with the byte of its line and column, as far as they are known.</summary>
    /// <param name="message">The request.</param>
    public CheckFinding At(ReadOnlySpan<byte> message) =>
        Line is { } line && Column is { } column && ByteOffset is null ? this with { ByteOffset = BytePosition.Of(message, line, column) } : this;
}
