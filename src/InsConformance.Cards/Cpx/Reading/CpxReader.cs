using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Cpx.Reading;

/// <summary>
/// Opens a CPS3 through whatever reader it is in: recognises it by its answer to reset, then finds its keys, certificates and data objects through EF.DIR and
/// the directories of PKCS#15, never by file numbers of its own. Cards study sections 3.3 to 3.10. Thread-safe.
/// </summary>
public static class CpxReader
{
    private static readonly byte[] Aid = Convert.FromHexString("E828BD080F8025000001FF0010");
    private static readonly byte[] Dir = [0x3F, 0x00, 0x2F, 0x00];
    private static readonly byte[] Serial = [0x3F, 0x00, 0xD0, 0x03];

    /// <summary>Reads everything that is free to read. Other programs are kept from the card meanwhile; a card without end is given up after 1024 commands or 256 KiB.</summary>
    /// <param name="card">A connection to a card that <see cref="CpxAtr"/> recognises as <see cref="CpxGeneration.Cps3"/>; the session disposes it.</param>
    /// <exception cref="CardReaderException">The card is no CPS3, is gone, or holds what cannot be read.</exception>
    /// <exception cref="CardRefusalException">The card refuses what every CPS3 gives.</exception>
    public static CpxSession Open(ICardConnection card)
    {
        ArgumentNullException.ThrowIfNull(card);
        var generation = CpxAtr.Recognise(card.Atr);
        if (generation is not CpxGeneration.Cps3)
        {
            throw new CardReaderException(
                CardFailure.Unsupported,
                $"the card in {card.Reader} is no CPS3 read through its contacts ({generation}, ATR {Convert.ToHexString(card.Atr.Span)})",
                "put the card into a reader with contacts; CPS2ter and CPS4 are not read by this program");
        }

        using var alone = card.BeginTransaction();
        try
        {
            return Read(card);
        }
        catch (Exception e) when (e is AsnContentException or FormatException or CryptographicException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw CardFiles.Unreadable(e.Message, e);
        }
    }

    private static CpxSession Read(ICardConnection card)
    {
        var files = new CardFiles(card);
        files.Begin();
        var serial = files.Read(Serial, "EF.SN");
        var application = Pkcs15Reading.ApplicationPath(files.Read(Dir, "EF.DIR"), Aid)
            ?? throw CardFiles.Unreadable("EF.DIR names no CPS3 application with its path");
        var directories = Pkcs15Reading.Odf(files.Read([.. application, 0x50, 0x31], "ODF"));

        byte[] Directory(int tag) => [.. directories[tag].SelectMany(p => files.Read(Absolute(application, p), $"directory {tag:X2}"))];
        var keys = Pkcs15Reading.Keys(Directory(0xA0)).ToList();
        var certificates = Pkcs15Reading.Certificates(Directory(0xA4)).ToList();
        var data = Pkcs15Reading.DataObjects(Directory(0xA7)).ToList();
        var pin = Pkcs15Reading.PinReference(Directory(0xA8));

        var signature = KeyOf(files, application, keys, certificates, isForSignature: true);
        var authentication = KeyOf(files, application, keys, certificates, isForSignature: false);
        var objects = data.ToLookup(d => d.Label, d => Absolute(application, d.Path), StringComparer.Ordinal);
        byte[] Object(string label) => objects[label].FirstOrDefault() is { } path ? files.TryRead(path) ?? [] : [];
        var holder = CpxDataObjects.Holder(Object("CPS_ID_CARD"), Object("CPS_NAME_PS"), Object("CPS_INFO_PS"));
        return new CpxSession(card, files, application, CardNumber(serial), holder, signature, authentication, pin)
        {
            Activities = [.. data.Where(d => d.Label.StartsWith("CPS_ACTIVITY_", StringComparison.Ordinal)).OrderBy(d => d.Label, StringComparer.Ordinal).Select(d => Absolute(application, d.Path))],
        };
    }

    private static CpxCardKey KeyOf(CardFiles files, byte[] application, List<Pkcs15Entry> keys, List<Pkcs15Entry> certificates, bool isForSignature)
    {
        var name = isForSignature ? "signature" : "authentication";
        var key = keys.Find(k => k.IsForNonRepudiation == isForSignature && k.KeyReference is not null) ?? throw CardFiles.Unreadable($"no key of {name}");
        var certificate = certificates.Find(c => c.Id == key.Id) ?? throw CardFiles.Unreadable($"no certificate for the key of {name}");
        var der = files.Read(Absolute(application, certificate.Path), $"certificate of {name}");
        return new CpxCardKey(X509CertificateLoader.LoadCertificate(Trimmed(der)), key.KeyReference!.Value);
    }

    // A file may be longer than its certificate.
    private static ReadOnlySpan<byte> Trimmed(byte[] der)
    {
        AsnDecoder.ReadEncodedValue(der, AsnEncodingRules.DER, out _, out _, out var length);
        return der.AsSpan(0, length);
    }

    private static byte[] Absolute(byte[] application, byte[] path) => path is [0x3F, 0x00, ..] ? path : [.. application, .. path];

    // 5A, length, five bytes of the issuer, then the number: cards study section 3.4.
    private static string CardNumber(byte[] serial) => serial is [0x5A, 0x0A, ..] && serial.Length >= 12
        ? Convert.ToHexString(serial.AsSpan(7, 5))
        : throw CardFiles.Unreadable("EF.SN is not of the known form");
}
