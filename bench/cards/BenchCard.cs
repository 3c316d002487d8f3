using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Cards.Cpx;
using InsConformance.Cards.Cpx.Card;

namespace InsConformance.Cards.Bench;

/// <summary>A CPS3-like card of a fictitious holder, and a reader's buffer.</summary>
internal sealed class BenchCard
{
    private readonly ICard _card;
    private readonly byte[] _response = new byte[ICard.LongestResponse];

    public BenchCard()
    {
        Key = RSA.Create(2048);
        var request = new CertificateRequest("C=FR, CN=bench", Key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var key = new CpxKey(request.CreateSelfSigned(new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2035, 1, 1, 0, 0, 0, TimeSpan.Zero)), Key);
        _card = Cps3Card.Create(new CpxCardContent
        {
            CardNumber = "9900000099",
            Type = CpxCardType.Cps,
            ValidFrom = new DateOnly(2025, 1, 1),
            ValidUntil = new DateOnly(2028, 1, 1),
            PsIdNat = "899900000099",
            Signature = key,
            Authentication = key,
            Pin = "1234",
        });
    }

    /// <summary>The key inside.</summary>
    public RSA Key { get; }

    /// <summary>Sends a command whose answer must end in 9000 or 61xx.</summary>
    /// <returns>The data.</returns>
    public ReadOnlySpan<byte> Send(ReadOnlySpan<byte> command)
    {
        var length = _card.Transmit(command, _response);
        return _response[length - 2] is 0x90 or 0x61 ? _response.AsSpan(0, length - 2) : throw new InvalidOperationException($"{Convert.ToHexString(command)}: {_response[length - 2]:X2}{_response[length - 1]:X2}");
    }
}
