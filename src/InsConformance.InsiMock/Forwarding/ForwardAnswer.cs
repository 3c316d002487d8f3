using InsConformance.Insi.Exchanges;

namespace InsConformance.InsiMock.Forwarding;

/// <summary>What the real service answered, or why not: one of <see cref="Failure"/> and the rest is there.</summary>
internal sealed record ForwardAnswer
{
    public ForwardFailure? Failure { get; init; }

    public int Status { get; init; }

    /// <summary>As on the wire, still compressed where it was.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Decompressed; <see langword="null"/> when that is not possible.</summary>
    public ReadOnlyMemory<byte>? PlainBody { get; init; }

    /// <summary>End-to-end fields, <c>Content-Type</c> included, <c>Content-Length</c> left out.</summary>
    public IReadOnlyList<HttpField> Fields { get; init; } = [];

    public required TimeSpan Duration { get; init; }

    public string ContentType => Field("Content-Type") ?? "";

    public string? ContentEncoding => Field("Content-Encoding");

    private string? Field(string name) => Fields.FirstOrDefault(f => f.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
