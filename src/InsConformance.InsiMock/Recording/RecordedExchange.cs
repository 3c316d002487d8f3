namespace InsConformance.InsiMock.Recording;

/// <summary>One exchange with the real service, one line of <c>index.ndjson</c>.</summary>
internal sealed record RecordedExchange
{
    /// <summary>One-based order of arrival in the recording.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>From the start of the call to the real service to the end of its answer, real time.</summary>
    public required double DurationMs { get; init; }

    /// <summary>Method, path and masked query.</summary>
    public required string Target { get; init; }

    public string? Operation { get; init; }

    public string? MessageId { get; init; }

    public required RecordedMessage Request { get; init; }

    public RecordedMessage? Response { get; init; }

    public int? Status { get; init; }

    public string? CodeCr { get; init; }

    public string? FaultCode { get; init; }

    public RecordedFailure? Failure { get; init; }

    public required MockVerdict Mock { get; init; }

    /// <summary>Ids of the contract checks that the request breaks.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];
}
