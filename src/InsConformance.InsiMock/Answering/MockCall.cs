using System.Security.Cryptography.X509Certificates;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Hosting;

namespace InsConformance.InsiMock.Answering;

/// <summary>One HTTP request to the service, wholly received. Used by one thread at a time.</summary>
internal sealed class MockCall
{
    public required long Number { get; init; }

    public required ListenerKind Listener { get; init; }

    /// <summary>On the run's clock.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    public required string Method { get; init; }

    public required string Path { get; init; }

    /// <summary>With its question mark, or empty.</summary>
    public required string Query { get; init; }

    public required IReadOnlyList<HttpField> Fields { get; init; }

    /// <summary>As sent; empty when the field is absent.</summary>
    public required string ContentType { get; init; }

    /// <summary>Cut at the limit when the message is larger.</summary>
    public required ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The client certificate of the connection, or <see langword="null"/>.</summary>
    public required X509Certificate2? Certificate { get; init; }

    /// <summary>The switches when the request arrived; only a link of the chain may change them, for this call alone.</summary>
    public required SwitchSettings Switches { get; set; }

    /// <summary>Why HTTP itself refuses the request before any SOAP is read, or <see langword="null"/>.</summary>
    public Reply? Refusal { get; set; }

    /// <summary>What the message says, whoever answers it; <see langword="null"/> when it was refused before being read.</summary>
    public Inspection? Inspection { get; set; }
}
