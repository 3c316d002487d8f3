using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Tests.Vitale;

/// <summary>A T=0 connection straight to a card, that keeps what was sent.</summary>
internal sealed class InProcessConnection(ICard card) : ICardConnection
{
    public List<string> Sent { get; } = [];

    public int Transactions { get; private set; }

    public string Reader => "in process";

    public ReadOnlyMemory<byte> Atr => card.Atr;

    public ResponseApdu Transmit(CommandApdu command) => ApduExchange.Transmit(this, command, isT0: true);

    public byte[] TransmitRaw(ReadOnlyMemory<byte> command)
    {
        Sent.Add(Convert.ToHexString(command.Span));
        return card.Send(command.Span);
    }

    public IDisposable BeginTransaction()
    {
        Transactions++;
        return new MemoryStream();
    }

    public void Reconnect(CardDisposition disposition = CardDisposition.Leave) => card.Reset();

    public void Dispose()
    {
    }
}
