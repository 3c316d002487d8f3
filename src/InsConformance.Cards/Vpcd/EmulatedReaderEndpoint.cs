using System.Net;
using InsConformance.Foundation;

namespace InsConformance.Cards.Vpcd;

/// <summary>An emulated reader by its name and where its slot is served.</summary>
/// <param name="Name">Name of the reader.</param>
/// <param name="Address">Loopback address and port of a <see cref="SlotListener"/>.</param>
public sealed record EmulatedReaderEndpoint(string Name, IPEndPoint Address)
{
    /// <summary>Reads the form of <see cref="ToString"/>.</summary>
    /// <exception cref="InputException">Not NAME=ADDRESS:PORT.</exception>
    public static EmulatedReaderEndpoint Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var equals = text.LastIndexOf('=');
        return equals > 0 && IPEndPoint.TryParse(text.AsSpan(equals + 1), out var address) && address.Port > 0
            ? new EmulatedReaderEndpoint(text[..equals], address)
            : throw new InputException("reader-endpoint", null, $"'{text}' is no emulated reader", "write e.g. Lecteur 1=127.0.0.1:40001");
    }

    /// <summary>e.g. <c>Lecteur 1=127.0.0.1:40001</c>.</summary>
    public override string ToString() => $"{Name}={Address}";
}
