using InsConformance.Insi.Assertions;

namespace InsConformance.Insi.Requests;

/// <summary>
/// Everything a request carries, as it goes on the wire: what is <see langword="null"/> is not written,
/// so that a deliberately wrong request can be written too. Contract sections 1.2 and 2.
/// </summary>
/// <param name="Bam">Header <c>ContexteBAM</c>.</param>
/// <param name="Lps">Header <c>ContexteLPS</c>.</param>
/// <param name="Action">Header <c>wsa:Action</c>.</param>
/// <param name="MessageId">Header <c>wsa:MessageID</c>, <c>uuid:</c> and a UUID.</param>
/// <param name="Payload">What is asked.</param>
/// <param name="EmptySecurity">Whether an empty <c>wsse:Security</c> is sent, as some clients do in certificate mode; it is invalid for the schema. Section 2.6.</param>
public sealed record SearchRequest(
    BamContext? Bam,
    LpsContext? Lps,
    string? Action,
    string? MessageId,
    RequestPayload Payload,
    bool EmptySecurity = false)
{
    /// <summary>The assertions of <c>wsse:Security</c>, in order: PS, then Vitale; none in certificate mode. Section 2.6.</summary>
    public IReadOnlyList<AssertionXml> Assertions { get; init; } = [];
}
