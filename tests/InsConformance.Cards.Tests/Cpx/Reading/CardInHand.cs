using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Cards.Cpx;
using InsConformance.Cards.Cpx.Card;
using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Tests.Cpx.Reading;

/// <summary>A virtual CPS3 as a connection, without any reader between; keeps what was sent, and can spoil answers.</summary>
internal sealed class CardInHand(ICard card) : ICardConnection
{
    public const string Pin = "4821";
    private static readonly Lazy<(CpxKey Signature, CpxKey Authentication)> Keys = new(() => (Key(X509KeyUsageFlags.NonRepudiation), Key(X509KeyUsageFlags.DigitalSignature)));

    public CardInHand(Func<CpxCardContent, CpxCardContent>? change = null)
        : this(Cps3Card.Create((change ?? (c => c))(Content)))
    {
    }

    public static CpxCardContent Content => new()
    {
        CardNumber = "9900000042",
        Type = CpxCardType.Cps,
        ValidFrom = new DateOnly(2025, 1, 1),
        ValidUntil = new DateOnly(2028, 12, 31),
        Civility = 22,
        Nom = "FICTIVE",
        Prenom = "CLAIRE",
        NomExercice = "FICTIVE",
        PsIdNat = "899900000011",
        Profession = 10,
        Specialty = "SM26",
        Activities = [new CpxActivity(0, "CABINET FICTIF", "1990000001", "SA07"), new CpxActivity(1, "HOPITAL FICTIF", null, "SA01")],
        Signature = Keys.Value.Signature,
        Authentication = Keys.Value.Authentication,
        Pin = Pin,
    };

    public List<string> Sent { get; } = [];

    /// <summary>What becomes of an answer.</summary>
    public Func<string, byte[], byte[]> Spoil { get; set; } = (_, answer) => answer;

    public bool IsDisposed { get; private set; }

    /// <summary>How often others were kept from the card.</summary>
    public int Transactions { get; private set; }

    /// <summary>How often they are now.</summary>
    public int OpenTransactions { get; private set; }

    /// <summary>For each command sent, whether others were kept from the card.</summary>
    public List<bool> SentAlone { get; } = [];

    public string Reader => "in hand";

    public ReadOnlyMemory<byte> Atr => card.Atr;

    public ResponseApdu Transmit(CommandApdu command) => ApduExchange.Transmit(this, command, isT0: true);

    public byte[] TransmitRaw(ReadOnlyMemory<byte> command)
    {
        ObjectDisposedException.ThrowIf(IsDisposed, this);
        var response = new byte[ICard.LongestResponse];
        var length = card.Transmit(command.Span, response);
        Sent.Add(Convert.ToHexString(command.Span));
        SentAlone.Add(OpenTransactions > 0);
        return Spoil(Sent[^1], response[..length]);
    }

    public IDisposable BeginTransaction()
    {
        Transactions++;
        OpenTransactions++;
        return new Transaction(this);
    }

    public void Reconnect(CardDisposition disposition = CardDisposition.Leave) => card.Reset();

    public void Dispose()
    {
        IsDisposed = true;
        card.Reset();
    }

    private static CpxKey Key(X509KeyUsageFlags usage)
    {
        var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=899900000011, SN=FICTIVE, G=CLAIRE, T=Médecin, C=FR", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, critical: true));
        return new CpxKey(request.CreateSelfSigned(DateTimeOffset.UnixEpoch.AddYears(55), DateTimeOffset.UnixEpoch.AddYears(59)), rsa);
    }

    private sealed class Transaction(CardInHand card) : IDisposable
    {
        public void Dispose() => card.OpenTransactions--;
    }
}
