using InsConformance.Insi.Checks;

namespace InsConformance.InsiMock.Soap;

/// <summary>What the mock answers, with what the journal says of it.</summary>
internal sealed record Reply(int Status, ReadOnlyMemory<byte> Body, string ContentType)
{
    public string? Operation { get; init; }

    public string? MessageId { get; init; }

    public string? CodeCr { get; init; }

    public string? FaultCode { get; init; }

    public IReadOnlyList<CheckFinding> Findings { get; init; } = [];

    /// <summary>Header field <c>Allow</c>, with status 405.</summary>
    public string? Allow { get; init; }
}
