using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Readers;
using InsConformance.Insi.Assertions;

namespace InsConformance.Cards.Cpx.Reading;

/// <summary>
/// A CPS3 in use: who it is for, its PIN, its two keys. A signature that does not verify with the card's own certificate is never given out.
/// Disposing it resets the card, so that nobody after finds a verified PIN. Not thread-safe. Cards study sections 3.5 to 3.10.
/// </summary>
public sealed class CpxSession : IDisposable
{
    private static readonly byte[] MasterFile = [0x3F, 0x00];

    // DigestInfo of SHA-256 before its 32 bytes, RFC 8017 section 9.2.
    private static readonly byte[] Sha256Prefix = Convert.FromHexString("3031300D060960864801650304020105000420");

    private readonly ICardConnection _card;
    private readonly CardFiles _files;
    private readonly byte[] _application;
    private readonly CpxCardKey _signature;
    private readonly CpxCardKey _authentication;
    private readonly byte _pin;

    internal CpxSession(
        ICardConnection card, CardFiles files, byte[] application, string cardNumber, CpxHolder holder, CpxCardKey signature, CpxCardKey authentication, byte pin)
    {
        (_card, _files, _application, _signature, _authentication, _pin) = (card, files, application, signature, authentication, pin);
        CardNumber = cardNumber;
        Holder = holder;
    }

    /// <summary>Name of the reader.</summary>
    public string Reader => _card.Reader;

    /// <summary>Card number of EF.SN, 10 digits.</summary>
    public string CardNumber { get; }

    /// <summary>What is free to read of the holder.</summary>
    public CpxHolder Holder { get; }

    /// <summary>Certificate of the signature key. The session owns it.</summary>
    public X509Certificate2 SignatureCertificate => _signature.Certificate;

    /// <summary>Certificate of the authentication key. The session owns it.</summary>
    public X509Certificate2 AuthenticationCertificate => _authentication.Certificate;

    /// <summary>Signs assertions with the signature key; needs a verified PIN.</summary>
    public AssertionSigner Signer => Sign;

    internal IReadOnlyList<byte[]> Activities { get; init; } = [];

    /// <summary>Tries that the PIN has left, without using one; <see langword="null"/> when the card does not say.</summary>
    /// <exception cref="CardReaderException">The card is gone or answers nonsense.</exception>
    public int? TriesLeft()
    {
        using var alone = _card.BeginTransaction();
        return CountTries();
    }

    /// <summary>Presents a PIN, once.</summary>
    /// <param name="pin">4 to 8 digits, ASCII. The caller clears them.</param>
    /// <exception cref="ArgumentException">There is no digit: such a VERIFY presents nothing and tells what somebody else verified.</exception>
    /// <exception cref="CardReaderException">The card is gone or answers nonsense.</exception>
    /// <exception cref="CardRefusalException">Neither right, nor wrong, nor blocked; never says the PIN.</exception>
    public PinAnswer Verify(ReadOnlySpan<byte> pin)
    {
        if (pin.IsEmpty)
            throw new ArgumentException("a PIN has 4 to 8 digits", nameof(pin));
        var presented = pin.ToArray();
        try
        {
            using var alone = _card.BeginTransaction();
            var answer = _files.Send(new CommandApdu(0x00, 0x20, 0x00, _pin, presented));
            if (answer.IsSuccess)
                return new PinAnswer(PinOutcome.Verified);
            if (answer.TriesLeft is { } tries)
                return tries == 0 ? new PinAnswer(PinOutcome.Blocked, 0) : new PinAnswer(PinOutcome.WrongPin, tries);
            return answer.Status is StatusWords.VerificationFailed
                ? new PinAnswer(PinOutcome.WrongPin, CountTries())
                : throw new CardRefusalException("VERIFY", answer.Status);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(presented);
        }
    }

    /// <summary>The holder's activities; needs a verified PIN.</summary>
    /// <exception cref="CardReaderException">The card is gone or holds what cannot be read.</exception>
    /// <exception cref="CardRefusalException">e.g. 6982: the PIN was not verified.</exception>
    public IReadOnlyList<CpxActivity> ReadActivities()
    {
        using var alone = _card.BeginTransaction();
        _files.Begin();
        return [.. Activities.Select(path => _files.TryRead(path)).OfType<byte[]>().Select(file => CpxDataObjects.Activity(file)).OfType<CpxActivity>()];
    }

    /// <summary>Signs with the signature key, RSASSA-PKCS1-v1_5 with SHA-256: the card ends the hash that is begun here. Needs a verified PIN.</summary>
    /// <param name="content">What is signed.</param>
    /// <returns>The signature, 256 bytes.</returns>
    /// <exception cref="CardReaderException">The card is gone, or its signature does not verify.</exception>
    /// <exception cref="CardRefusalException">e.g. 6982: the PIN was not verified, or the card was reset since.</exception>
    public byte[] Sign(ReadOnlyMemory<byte> content)
    {
        using var alone = _card.BeginTransaction();
        var hashed = content.Length == 0 ? 0 : (content.Length - 1) / Sha256Steps.BlockLength * Sha256Steps.BlockLength;
        var begun = hashed == 0 ? [] : Sha256Steps.StateAndCountAfter(content.Span[..hashed]);
        _files.SelectDirectory(_application);
        Ask("MSE SET hash", new CommandApdu(0x00, 0x22, 0x41, 0xAA, BerTlv.Write(0x80, [0x40])));
        Ask("PSO HASH", new CommandApdu(0x00, 0x2A, 0x90, 0xA0, (byte[])[.. BerTlv.Write(0x90, begun), .. BerTlv.Write(0x80, content.Span[hashed..].ToArray())]));
        Ask("MSE SET signature", new CommandApdu(0x00, 0x22, 0x41, 0xB6, Environment(0x42, _signature)));
        var signature = Ask("PSO CDS", new CommandApdu(0x00, 0x2A, 0x9E, 0x9A, Le: CommandApdu.AnyShort)).Data.ToArray();
        return Checked(signature, content.Span, _signature);
    }

    /// <summary>Signs with the authentication key: INTERNAL AUTHENTICATE over the DigestInfo of SHA-256. Needs a verified PIN.</summary>
    /// <param name="content">What is signed.</param>
    /// <returns>The signature, 256 bytes.</returns>
    /// <exception cref="CardReaderException">The card is gone, or its signature does not verify.</exception>
    /// <exception cref="CardRefusalException">e.g. 6982: the PIN was not verified, or the card was reset since.</exception>
    public byte[] SignForAuthentication(ReadOnlyMemory<byte> content)
    {
        using var alone = _card.BeginTransaction();
        _files.SelectDirectory(_application);
        Ask("MSE SET authentication", new CommandApdu(0x00, 0x22, 0x41, 0xA4, Environment(0x02, _authentication)));
        byte[] digestInfo = [.. Sha256Prefix, .. SHA256.HashData(content.Span)];
        var answer = CardFiles.Expect(_files.Send(new CommandApdu(0x00, 0x88, 0x00, 0x00, digestInfo, CommandApdu.AnyShort)), "INTERNAL AUTHENTICATE");
        return Checked(answer.Data.ToArray(), content.Span, _authentication);
    }

    /// <summary>Asks the card for its number again: shows that it is still in, and the same.</summary>
    /// <exception cref="CardReaderException">The card is gone, or was reset: its PIN is to be verified again.</exception>
    public void Touch() => CardFiles.Expect(_card.Transmit(new CommandApdu(0x00, 0xA4, 0x09, 0x0C, MasterFile)), "SELECT");

    /// <inheritdoc/>
    public void Dispose()
    {
        _card.Dispose();
        _signature.Certificate.Dispose();
        _authentication.Certificate.Dispose();
    }

    /// <summary>Says which card, without its PIN.</summary>
    public override string ToString() => $"CPS3 {CardNumber} in {Reader}";

    private static byte[] Environment(byte algorithm, CpxCardKey key) => [.. BerTlv.Write(0x80, [algorithm]), .. BerTlv.Write(0x84, [key.Reference])];

    private static byte[] Checked(byte[] signature, ReadOnlySpan<byte> content, CpxCardKey key)
    {
        using var rsa = key.Certificate.GetRSAPublicKey();
        return rsa?.VerifyData(content, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1) == true
            ? signature
            : throw new CardReaderException(CardFailure.BadResponse, "the card's signature does not verify with its own certificate", "try again; if it goes on, the card or its reader is damaged");
    }

    private ResponseApdu Ask(string name, CommandApdu command) => CardFiles.Expect(_files.Send(command), name);

    // The counter object first: an empty VERIFY says nothing of the tries once the PIN is verified. Cards study section 3.7.
    private int? CountTries()
    {
        _files.SelectDirectory(MasterFile);
        byte[] asked = [0x4D, 0x08, 0x70, 0x06, 0xBF, 0x81, _pin, 0x02, 0xA0, 0x80];
        var counters = _files.Send(new CommandApdu(0x00, 0xCB, 0x3F, 0xFF, asked, CommandApdu.AnyShort));
        if (counters.IsSuccess && Left(counters.Data) is { } left)
            return left;
        return _files.Send(new CommandApdu(0x00, 0x20, 0x00, _pin)).TriesLeft;
    }

    // 70 { BF81xx { A0 { 9B } } }: deeper than that no card answers.
    private static int? Left(ReadOnlyMemory<byte> counters, int depth = 4)
    {
        for (var inside = counters; BerTlv.TryRead(ref inside, out var tlv);)
        {
            if (tlv is { Tag: 0x9B, Value.Length: 1 })
                return tlv.Value.Span[0];
            if (depth > 1 && tlv.IsConstructed && Left(tlv.Value, depth - 1) is { } found)
                return found;
        }

        return null;
    }
}
