using System.Formats.Asn1;
using System.Text;
using InsConformance.Cards.Iso7816;

namespace InsConformance.Cards.Cpx.Reading;

/// <summary>Reads the directory files of PKCS#15: ODF, PrKDF, CDF, DODF and AODF. Only what a CPx card is used by is taken. PKCS#15 v1.1 section 6.</summary>
internal static class Pkcs15Reading
{
    private const int NonRepudiation = 9;

    /// <summary>Paths of the directory files by the tag of their kind: A0 private keys, A4 certificates, A7 data objects, A8 PINs.</summary>
    public static ILookup<int, byte[]> Odf(ReadOnlyMemory<byte> odf) => Objects(odf)
        .Where(o => o.IsConstructed)
        .SelectMany(o => CardText.All(o.Value, 0x30), (o, path) => (o.Tag, Path: Path(path)))
        .ToLookup(o => o.Tag, o => o.Path);

    /// <summary>Private RSA keys.</summary>
    public static IEnumerable<Pkcs15Entry> Keys(ReadOnlyMemory<byte> prkdf) => Objects(prkdf).Where(o => o.Tag == 0x30).Select(Key);

    /// <summary>X.509 certificates.</summary>
    public static IEnumerable<Pkcs15Entry> Certificates(ReadOnlyMemory<byte> cdf) => Objects(cdf).Where(o => o.Tag == 0x30).Select(o =>
    {
        var parts = o.Children;
        return new Pkcs15Entry(Label(parts[0]), Id(parts), PathOf(parts));
    });

    /// <summary>Opaque data objects; their label is a common attribute, or the name of their application.</summary>
    public static IEnumerable<Pkcs15Entry> DataObjects(ReadOnlyMemory<byte> dodf) => Objects(dodf).Where(o => o.Tag == 0x30).Select(o =>
    {
        var parts = o.Children;
        var label = Label(parts[0]);
        return new Pkcs15Entry(label.Length > 0 ? label : Label(parts[1]), "", PathOf(parts));
    });

    /// <summary>Reference of the first PIN, 1 when the file does not say. PinAttributes, [0] pinReference.</summary>
    public static byte PinReference(ReadOnlyMemory<byte> aodf)
    {
        foreach (var pin in Objects(aodf).Where(o => o.Tag == 0x30))
        {
            foreach (var attributes in CardText.All(pin.Value, 0xA1).SelectMany(a => CardText.All(a, 0x30)))
            {
                if (BerTlv.Find(attributes, 0x80) is { Length: 1 } reference)
                    return reference.Span[0];
            }
        }

        return 1;
    }

    /// <summary>Path of the application of that AID in EF.DIR: tag 51.</summary>
    public static byte[]? ApplicationPath(ReadOnlyMemory<byte> dir, ReadOnlySpan<byte> aid)
    {
        foreach (var template in Objects(dir).Where(o => o.Tag == 0x61))
        {
            if (BerTlv.Find(template.Value, 0x4F) is { } found && found.Span.SequenceEqual(aid))
                return BerTlv.Find(template.Value, 0x51)?.ToArray();
        }

        return null;
    }

    private static Pkcs15Entry Key(BerTlv key)
    {
        var parts = key.Children;
        var attributes = new AsnReader(parts[1].Value, AsnEncodingRules.BER);
        var id = Convert.ToHexString(attributes.ReadOctetString());
        var usage = attributes.ReadBitString(out _);
        byte? reference = null;
        while (attributes.HasData)
        {
            // Real cards write 0x81 as one byte, which DER would read as negative.
            var tag = attributes.PeekTag();
            var value = attributes.ReadEncodedValue();
            if (tag.HasSameClassAndValue(Asn1Tag.Integer))
                reference = value.Span[^1];
        }

        return new Pkcs15Entry(Label(parts[0]), id, [], reference, IsSet(usage, NonRepudiation));
    }

    private static string Id(IReadOnlyList<BerTlv> parts) => BerTlv.Find(parts[1].Value, 0x04) is { } id ? Convert.ToHexString(id.Span) : "";

    private static string Label(BerTlv attributes) =>
        attributes.Tag == 0x30 && BerTlv.Find(attributes.Value, 0x0C) is { } label ? Encoding.UTF8.GetString(label.Span) : "";

    // typeAttributes [1] { SEQUENCE { SEQUENCE { path } } }, or without the middle one for data objects.
    private static byte[] PathOf(IReadOnlyList<BerTlv> parts)
    {
        var inside = parts.FirstOrDefault(p => p.Tag == 0xA1).Value;
        while (BerTlv.Find(inside, 0x04) is null && BerTlv.Find(inside, 0x30) is { } deeper)
            inside = deeper;
        return Path(inside);
    }

    private static byte[] Path(ReadOnlyMemory<byte> path) => BerTlv.Find(path, 0x04)?.ToArray() ?? throw CardFiles.Unreadable("an object without path");

    // A file may be longer than what it holds.
    private static IEnumerable<BerTlv> Objects(ReadOnlyMemory<byte> file)
    {
        while (BerTlv.TryRead(ref file, out var tlv))
            yield return tlv;
    }

    private static bool IsSet(byte[] bits, int bit) => bit / 8 < bits.Length && (bits[bit / 8] & (0x80 >> (bit % 8))) != 0;
}
