using InsConformance.Insi.Faults;
using InsConformance.Insi.Results;
using InsConformance.Insi.Verification;

namespace InsConformance.Insi.Calls;

/// <summary>How a call ended, with the bytes both ways. Exactly one of <see cref="Result"/>, <see cref="Verification"/>, <see cref="Fault"/> and <see cref="Failure"/> is there.</summary>
public sealed record CallOutcome
{
    /// <summary>A business answer: 00, 01 or 02.</summary>
    public SearchResult? Result { get; init; }

    /// <summary>A business answer of verification, read only with <see cref="InsiClientOptions.Verification"/>.</summary>
    public VerificationAnswer? Verification { get; init; }

    /// <summary>A SOAP fault.</summary>
    public InsiFault? Fault { get; init; }

    /// <summary>Neither.</summary>
    public TransportFailure? Failure { get; init; }

    /// <summary>HTTP status; <see langword="null"/> without an answer.</summary>
    public int? Status { get; init; }

    /// <summary>What was sent.</summary>
    public required ReadOnlyMemory<byte> Request { get; init; }

    /// <summary>What came; empty without an answer.</summary>
    public ReadOnlyMemory<byte> Response { get; init; }

    /// <summary>From the start of the call to its end, real time.</summary>
    public required TimeSpan Duration { get; init; }
}
