using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Tests.Readers;

/// <summary>A connection that answers each command with the next line of a script.</summary>
internal sealed class ScriptedConnection(params string[] responses) : ICardConnection
{
    private readonly Queue<string> _responses = new(responses);

    public List<string> Sent { get; } = [];

    public string Reader => "scripted";

    public ReadOnlyMemory<byte> Atr => default;

    public ResponseApdu Transmit(CommandApdu command) => ApduExchange.Transmit(this, command, isT0: true);

    public byte[] TransmitRaw(ReadOnlyMemory<byte> command)
    {
        Sent.Add(Convert.ToHexString(command.Span));
        return Convert.FromHexString(_responses.Count > 1 ? _responses.Dequeue() : _responses.Peek());
    }

    public IDisposable BeginTransaction() => new MemoryStream();

    public void Reconnect(CardDisposition disposition = CardDisposition.Leave)
    {
    }

    public void Dispose()
    {
    }
}
