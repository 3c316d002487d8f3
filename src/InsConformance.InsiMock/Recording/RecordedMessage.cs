using InsConformance.Insi.Exchanges;

namespace InsConformance.InsiMock.Recording;

/// <summary>One side of a recorded exchange.</summary>
internal sealed record RecordedMessage
{
    /// <summary>Relative to the recording, forward slashes; <see langword="null"/> when the body is not stored.</summary>
    public string? File { get; init; }

    /// <summary>Why the body is not stored.</summary>
    public string? NotStored { get; init; }

    /// <summary>Size as it came.</summary>
    public required int Bytes { get; init; }

    /// <summary>
    /// SHA-256 of the stored bytes. That of the bytes as they came is not kept while secrets are masked: whoever has the rest could try all numbers against it.
    /// </summary>
    public string? Sha256 { get; init; }

    /// <summary>Content coding in which it came; the stored bytes are plain.</summary>
    public string? ContentEncoding { get; init; }

    public IReadOnlyList<HttpField> Fields { get; init; } = [];

    /// <summary>How often each field was masked, by its name.</summary>
    public IReadOnlyDictionary<string, int> Masked { get; init; } = new Dictionary<string, int>();
}
