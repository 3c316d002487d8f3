using InsConformance.Insi.Checks;
using InsConformance.Insi.Exchanges;

namespace InsConformance.InsiMock.Answering;

/// <summary>What the mock answers, with what the journal says of it.</summary>
internal sealed record Reply(int Status, ReadOnlyMemory<byte> Body, string ContentType)
{
    public string? CodeCr { get; init; }

    public string? FaultCode { get; init; }

    /// <summary>Who answers; set by the link of the chain that does.</summary>
    public AnswerSource AnsweredBy { get; init; }

    /// <summary>What the reply itself says against the request, beside its inspection.</summary>
    public IReadOnlyList<CheckFinding> Findings { get; init; } = [];

    /// <summary>Header fields beside <c>Content-Type</c> and <c>Content-Length</c>.</summary>
    public IReadOnlyList<HttpField> Fields { get; init; } = [];
}
