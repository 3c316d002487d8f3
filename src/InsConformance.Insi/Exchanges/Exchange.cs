using InsConformance.Insi.Checks;

namespace InsConformance.Insi.Exchanges;

/// <summary>One INSi request with its response, byte for byte, and what was seen around it. Immutable.</summary>
public sealed record Exchange
{
    /// <summary>One-based order of arrival at this server.</summary>
    public required long Number { get; init; }

    /// <summary>When the request had been received, on the run's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>From the end of the request to the end of the response, real time.</summary>
    public required TimeSpan Duration { get; init; }

    /// <summary>HTTP method and path, e.g. <c>POST /lps</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The request body as received.</summary>
    public required ReadOnlyMemory<byte> Request { get; init; }

    /// <summary>The request's header fields.</summary>
    public required IReadOnlyList<HttpField> RequestFields { get; init; }

    /// <summary>HTTP status of the response; 0 when no status line left.</summary>
    public required int Status { get; init; }

    /// <summary>The response body as sent, before any content or transfer coding: what left of it when it was broken off.</summary>
    public required ReadOnlyMemory<byte> Response { get; init; }

    /// <summary>The response's header fields.</summary>
    public required IReadOnlyList<HttpField> ResponseFields { get; init; }

    /// <summary>The TLS connection, or <see langword="null"/> on a plain listener.</summary>
    public TlsDetails? Tls { get; init; }

    /// <summary>Operation, e.g. <c>rechercherInsAvecTraitsIdentite</c>; <see langword="null"/> when the request could not be read.</summary>
    public string? Operation { get; init; }

    /// <summary>Whether the contract of the operation is not public, so that the exchange proves nothing of the real service. Contract section 1.4.</summary>
    public bool IsUnconfirmed { get; init; }

    /// <summary>
    /// How the sender that was let in showed who it is, never who: <c>certificate</c>, <c>card:</c> and the kind of card, e.g. <c>card:CPE</c>, or <c>psc</c>;
    /// with <c>+vitale</c> behind when a Vitale assertion came too. <see langword="null"/> when refused, not asked
    /// (plain listener), or when the call could not be read far enough to tell.
    /// </summary>
    public string? Sender { get; init; }

    /// <summary>The <c>wsa:MessageID</c> as sent; <see langword="null"/> when absent or unreadable.</summary>
    public string? MessageId { get; init; }

    /// <summary><c>00</c>, <c>01</c> or <c>02</c> for a business answer.</summary>
    public string? CodeCr { get; init; }

    /// <summary>Detail or framework code of a fault, e.g. <c>desir_550</c>.</summary>
    public string? FaultCode { get; init; }

    /// <summary>Who answered; default the mock.</summary>
    public AnswerSource AnsweredBy { get; init; }

    /// <summary>XML shape of the response, e.g. <c>S2</c> or <c>F1</c>; <see langword="null"/> when the mock did not write it.</summary>
    public string? Shape { get; init; }

    /// <summary>What happened to the response on its way, e.g. <c>delay=250ms reset-during</c>; <see langword="null"/> when it left plainly.</summary>
    public string? Transport { get; init; }

    /// <summary>Id of the mapping of the admin API that answered, or <see langword="null"/>.</summary>
    public Guid? StubId { get; init; }

    /// <summary>Name of the rule of the fault plan that changed the answer, or <see langword="null"/>.</summary>
    public string? Rule { get; init; }

    /// <summary>Contract checks that the request breaks; empty for a conform request.</summary>
    public IReadOnlyList<CheckFinding> Findings { get; init; } = [];
}
