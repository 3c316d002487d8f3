using System.Text;

namespace InsConformance.Cards.PcSc;

/// <summary>
/// The calls of PC/SC that are used, in one form for three libraries whose types differ in width and packing. Every call gives the low 32 bits of the
/// library's return value; nothing here judges them. As thread-safe as the library: a context serves one thread at a time, but for <see cref="Cancel"/>.
/// </summary>
internal interface IPcScApi
{
    /// <summary>Which library answers; its numbers differ in places.</summary>
    PcScFlavour Flavour { get; }

    /// <summary>Encoding of the multistring of <see cref="ListReaders"/>.</summary>
    Encoding Text { get; }

    uint EstablishContext(out nint context);

    uint ReleaseContext(nint context);

    /// <summary>Names of the readers, as a multistring.</summary>
    /// <param name="context">A context.</param>
    /// <param name="names">Takes the multistring; empty to ask for the length.</param>
    /// <param name="length">Bytes of the multistring.</param>
    uint ListReaders(nint context, Span<byte> names, out int length);

    /// <summary>Blocks until one of the states differs from what is given, at most <paramref name="milliseconds"/>.</summary>
    uint GetStatusChange(nint context, uint milliseconds, PcScWatch[] watches);

    /// <summary>From another thread: ends a wait of the context, if it has begun.</summary>
    uint Cancel(nint context);

    uint Connect(nint context, string reader, uint share, uint protocols, out nint card, out uint protocol);

    uint Reconnect(nint card, uint share, uint protocols, uint initialization, out uint protocol);

    uint Disconnect(nint card, uint disposition);

    uint BeginTransaction(nint card);

    uint EndTransaction(nint card, uint disposition);

    /// <summary>State, protocol and answer to reset of a card.</summary>
    /// <param name="card">A connection.</param>
    /// <param name="state">A mask or a number, see <see cref="CardPower"/>.</param>
    /// <param name="protocol">Active protocol.</param>
    /// <param name="atr">Takes the answer to reset, 36 bytes.</param>
    /// <param name="atrLength">Bytes of the answer to reset.</param>
    uint Status(nint card, out uint state, out uint protocol, Span<byte> atr, out int atrLength);

    uint Transmit(nint card, uint protocol, ReadOnlySpan<byte> command, Span<byte> response, out int length);

    uint Control(nint card, uint code, ReadOnlySpan<byte> input, Span<byte> output, out int length);

    uint GetAttribute(nint card, uint attribute, Span<byte> value, out int length);
}
