using InsConformance.Insi.Checks;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Transport;

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

    /// <summary>What happens to the reply on its way; <see langword="null"/>, the default, lets it leave plainly.</summary>
    public TransportEffect? Transport { get; init; }

    /// <summary>XML shape of the body, e.g. <c>S2</c> or <c>F1</c>; <see langword="null"/> when the mock did not write it.</summary>
    public string? Shape { get; init; }

    /// <summary>The mapping that answered, or <see langword="null"/>.</summary>
    public Guid? StubId { get; init; }

    /// <summary>Name of the rule of the fault plan that changed the answer, or <see langword="null"/>.</summary>
    public string? Rule { get; init; }
}
