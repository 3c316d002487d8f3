namespace InsConformance.InsiMock.Transport;

/// <summary>What happens to a reply on its way, where it does not leave plainly. Effects add up; a break ends the connection. Immutable.</summary>
public sealed record TransportEffect
{
    /// <summary>Time before the first byte, on the mock's clock; added to the latency switch.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>How the reply is broken; <see langword="null"/>, the default, leaves it whole.</summary>
    public ReplyBreak? Break { get; init; }

    /// <summary>Body bytes that leave before <see cref="ReplyBreak.ResetDuring"/> or <see cref="ReplyBreak.CloseDuring"/>; default half of them.</summary>
    public int? BreakAfterBytes { get; init; }

    /// <summary>HTTP status instead of the reply's, 200 to 599.</summary>
    public int? Status { get; init; }

    /// <summary>Value of a <c>Retry-After</c> field, in seconds.</summary>
    public int? RetryAfterSeconds { get; init; }

    /// <summary>Text instead of the reply's body, UTF-8: then no business answer or fault of the service leaves.</summary>
    public string? Body { get; init; }

    /// <summary><c>Content-Type</c> instead of the reply's.</summary>
    public string? ContentType { get; init; }

    /// <summary>Whether the body leaves compressed with <c>Content-Encoding: gzip</c>, asked for or not.</summary>
    public bool Gzip { get; init; }

    /// <summary>Whether the body leaves in chunks, without <c>Content-Length</c>.</summary>
    public bool Chunked { get; init; }

    /// <summary>How slowly the body leaves; <see langword="null"/>, the default, at once.</summary>
    public Dribble? Dribble { get; init; }

    /// <summary>Whether the client gets the whole reply of the service, if it is patient.</summary>
    internal bool DeliversAnswer => Break is null && Body is null;
}
