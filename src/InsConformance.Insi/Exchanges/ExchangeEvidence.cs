using System.Security.Cryptography;
using System.Text.Json;
using InsConformance.Insi.Checks;

namespace InsConformance.Insi.Exchanges;

/// <summary>
/// What evidence keeps of an <see cref="Exchange"/> beside its two XML files: attached to the step as JSON, read back by the reports.
/// Holds no identity in clear.
/// </summary>
public sealed record ExchangeEvidence
{
    /// <summary>Media type of the attachment that carries this record as JSON.</summary>
    public const string MediaType = "application/vnd.insconformance.exchange+json";

    /// <summary>One-based number in the run, over all workers.</summary>
    public required int Number { get; init; }

    /// <summary>When the request had been received, on the run's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>From the end of the request to the end of the response, in milliseconds of real time.</summary>
    public required double DurationMs { get; init; }

    /// <summary>HTTP method and path.</summary>
    public required string Target { get; init; }

    /// <summary>HTTP status; 0 when no status line left.</summary>
    public required int Status { get; init; }

    /// <summary>Operation, when the request could be read.</summary>
    public string? Operation { get; init; }

    /// <summary>Whether the contract of the operation is not public; such an exchange proves nothing of the real service.</summary>
    public bool IsUnconfirmed { get; init; }

    /// <summary>How the sender that was let in showed who it is, as <see cref="Exchange.Sender"/>.</summary>
    public string? Sender { get; init; }

    /// <summary>The <c>wsa:MessageID</c>, when the request carried one.</summary>
    public string? MessageId { get; init; }

    /// <summary>Return code of a business answer.</summary>
    public string? CodeCr { get; init; }

    /// <summary>Code of a fault.</summary>
    public string? FaultCode { get; init; }

    /// <summary>Who answered, hence what was simulated in the proof. Absent from runs of before this field: the mock.</summary>
    public AnswerSource AnsweredBy { get; init; }

    /// <summary>XML shape of the response, when the mock wrote it.</summary>
    public string? Shape { get; init; }

    /// <summary>What happened to the response on its way, when it did not leave plainly.</summary>
    public string? Transport { get; init; }

    /// <summary>Name of the rule of the fault plan that changed the answer.</summary>
    public string? Rule { get; init; }

    /// <summary>The TLS connection.</summary>
    public TlsDetails? Tls { get; init; }

    /// <summary>Contract checks that the request breaks.</summary>
    public IReadOnlyList<CheckFinding> Findings { get; init; } = [];

    /// <summary>Path of the request's bytes, relative to the run folder, forward slashes.</summary>
    public required string RequestFile { get; init; }

    /// <summary>SHA-256 of the request's bytes, lower-case hexadecimal.</summary>
    public required string RequestSha256 { get; init; }

    /// <summary>Path of the response's bytes, relative to the run folder, forward slashes.</summary>
    public required string ResponseFile { get; init; }

    /// <summary>SHA-256 of the response's bytes, lower-case hexadecimal.</summary>
    public required string ResponseSha256 { get; init; }

    /// <summary>Describes an exchange whose bytes go to the two files.</summary>
    /// <param name="exchange">The exchange as the journal kept it.</param>
    /// <param name="number">Its number in the run.</param>
    /// <param name="requestFile">Relative path of the request file.</param>
    /// <param name="responseFile">Relative path of the response file.</param>
    public static ExchangeEvidence Of(Exchange exchange, int number, string requestFile, string responseFile) => new()
    {
        Number = number,
        ReceivedAt = exchange.ReceivedAt,
        DurationMs = Math.Round(exchange.Duration.TotalMilliseconds, 3),
        Target = exchange.Target,
        Status = exchange.Status,
        Operation = exchange.Operation,
        IsUnconfirmed = exchange.IsUnconfirmed,
        Sender = exchange.Sender,
        MessageId = exchange.MessageId,
        CodeCr = exchange.CodeCr,
        FaultCode = exchange.FaultCode,
        AnsweredBy = exchange.AnsweredBy,
        Shape = exchange.Shape,
        Transport = exchange.Transport,
        Rule = exchange.Rule,
        Tls = exchange.Tls,
        Findings = exchange.Findings,
        RequestFile = requestFile,
        RequestSha256 = Convert.ToHexStringLower(SHA256.HashData(exchange.Request.Span)),
        ResponseFile = responseFile,
        ResponseSha256 = Convert.ToHexStringLower(SHA256.HashData(exchange.Response.Span)),
    };

    /// <summary>The JSON body of the attachment, UTF-8.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, ExchangeEvidenceJson.Default.ExchangeEvidence);

    /// <summary>Reads <see cref="ToJson"/> back.</summary>
    /// <exception cref="JsonException">Not such a body.</exception>
    public static ExchangeEvidence FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ExchangeEvidenceJson.Default.ExchangeEvidence)
        ?? throw new JsonException("the exchange evidence is null");
}
