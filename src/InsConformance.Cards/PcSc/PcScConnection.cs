using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.PcSc;

/// <summary>A connection to a card through PC/SC, in a context of its own. A card that never answers blocks its call: PC/SC has no time-out for it (section 1.5 [M]).</summary>
internal sealed class PcScConnection : ICardConnection, IReaderDetails
{
    private readonly PcScContext _context;
    private readonly nint _card;
    private readonly uint _share;
    private readonly uint _protocols;
    private readonly byte[] _response;
    private uint _protocol;
    private bool _isCardGone;
    private bool _isDisposed;

    public PcScConnection(PcScContext context, string reader, ShareMode share, CardProtocols protocols, int responseRoom)
    {
        _context = context;
        Reader = reader;
        _share = share == ShareMode.Exclusive ? PcScNumbers.ShareExclusive : PcScNumbers.ShareShared;
        _protocols = (uint)protocols;
        _response = new byte[responseRoom];
        Require(context.Connect(reader, _share, _protocols, out _card, out _protocol), "connecting to");
        try
        {
            ReadStatus();
        }
        catch
        {
            Api.Disconnect(_card, PcScNumbers.Leave);
            throw;
        }
    }

    public string Reader { get; }

    public ReadOnlyMemory<byte> Atr { get; private set; }

    public int Protocol => _protocol == PcScNumbers.ProtocolT1 ? 1 : 0;

    /// <summary>How far the card was powered when the connection was made or taken up.</summary>
    public CardPower Power { get; private set; }

    private IPcScApi Api => _context.Api;

    public ResponseApdu Transmit(CommandApdu command) => ApduExchange.Transmit(this, command, _protocol == PcScNumbers.ProtocolT0);

    public byte[] TransmitRaw(ReadOnlyMemory<byte> command)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        ApduExchange.RequireCommand(command.Span);
        var code = Api.Transmit(_card, _protocol, command.Span, _response, out var length);
        _isCardGone = code == PcScCodes.Success ? length == 0 : PcScFailures.Meaning(code, Api.Flavour) == CardFailure.CardRemoved;
        Require(code, "sending a command to");
        ApduExchange.RequireResponse(length, Reader);
        return _response[..length];
    }

    public IDisposable BeginTransaction()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        Require(Api.BeginTransaction(_card), "keeping others from");
        return new PcScTransaction(Api, _card);
    }

    public void Reconnect(CardDisposition disposition = CardDisposition.Leave)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var native = disposition switch
        {
            CardDisposition.Reset => PcScNumbers.Reset,
            CardDisposition.Unpower => PcScNumbers.Unpower,
            _ => PcScNumbers.Leave,
        };
        Require(Api.Reconnect(_card, _share, _protocols, native, out var protocol), "taking up the connection to");
        _protocol = protocol;
        _isCardGone = false;
        ReadStatus();
    }

    public byte[] GetFact(ReaderFact fact)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var value = new byte[264];
        Require(Api.GetAttribute(_card, (uint)fact, value, out var length), $"reading {fact} of");
        return value[..length];
    }

    public byte[] Control(int number, ReadOnlyMemory<byte> input)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var output = new byte[264];
        var code = PcScNumbers.ControlCode(Api.Flavour, (uint)number);
        Require(Api.Control(_card, code, input.Span, output, out var length), "controlling");
        return output[..length];
    }

    public void Dispose()
    {
        if (_isDisposed)
            return;
        _isDisposed = true;
        // That the card left or the service stopped is no news here. A reset of a card that pcscd has not yet seen leave makes pcscd miss the next card in
        // that reader, when it comes before its next look: the card that is gone is left alone. Measured with pcscd 1.9.9.
        Api.Disconnect(_card, _isCardGone ? PcScNumbers.Leave : PcScNumbers.Reset);
        _context.Dispose();
    }

    private void ReadStatus()
    {
        Span<byte> atr = stackalloc byte[36];
        Require(Api.Status(_card, out var state, out _, atr, out var length), "reading the state of the card in");
        Power = CardPowers.Read(state, Api.Flavour);
        Atr = atr[..length].ToArray();
    }

    private void Require(uint code, string doing) => _context.Require(code, $"{doing} {Reader}");
}
