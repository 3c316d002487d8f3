using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Slots;

/// <summary>A connection to the card of an emulated reader.</summary>
internal sealed class VirtualConnection : ICardConnection
{
    private readonly VirtualReader _reader;
    private bool _isT0;

    public VirtualConnection(VirtualReader reader, ReaderSight card)
    {
        _reader = reader;
        Take(card);
    }

    public string Reader => _reader.Name;

    public ReadOnlyMemory<byte> Atr { get; private set; }

    /// <summary>The card that this connection is for. Guarded by the reader, as the next two.</summary>
    public int EventCount { get; private set; }

    /// <summary>Somebody else reset the card since.</summary>
    public bool WasReset { get; set; }

    /// <summary>A command found the card gone.</summary>
    public bool IsLost { get; set; }

    public ResponseApdu Transmit(CommandApdu command) => ApduExchange.Transmit(this, command, _isT0);

    public byte[] TransmitRaw(ReadOnlyMemory<byte> command)
    {
        ApduExchange.RequireCommand(command.Span);
        var response = _reader.Transmit(this, command.Span);
        ApduExchange.RequireResponse(response.Length, Reader);
        return response;
    }

    public IDisposable BeginTransaction()
    {
        _reader.Begin(this);
        return new VirtualTransaction(this);
    }

    public void Reconnect(CardDisposition disposition = CardDisposition.Leave) => _reader.Reconnect(this, disposition);

    public void Dispose() => _reader.Disconnect(this);

    internal void EndTransaction() => _reader.End(this);

    /// <summary>The connection is for this card from now on.</summary>
    internal void Take(ReaderSight card)
    {
        EventCount = card.EventCount;
        Atr = card.Atr ?? default;
        WasReset = false;
        IsLost = false;
        _isT0 = !AnswerToReset.TryParse(Atr, out var answer) || answer!.FirstProtocol == 0;
    }
}
