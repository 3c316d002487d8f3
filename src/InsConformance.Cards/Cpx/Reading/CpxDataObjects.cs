using System.Globalization;
using InsConformance.Cards.Iso7816;

namespace InsConformance.Cards.Cpx.Reading;

/// <summary>Reads the templates E3, E4, ED and EE. Cards study section 3.5 [M]; tags that it does not name are passed over.</summary>
internal static class CpxDataObjects
{
    private const byte TestCategory = 0x80;

    public static CpxHolder Holder(ReadOnlyMemory<byte> idCard, ReadOnlyMemory<byte> namePs, ReadOnlyMemory<byte> infoPs)
    {
        var card = Inside(idCard, 0xE3);
        var name = Inside(namePs, 0xE4);
        var info = Inside(infoPs, 0xED);
        return new CpxHolder
        {
            CardNumber = BerTlv.Find(card, 0x81) is { } number ? Convert.ToHexString(number.Span) : null,
            IsTestCard = (Code(card, 0x82) & TestCategory) == TestCategory,
            ValidUntil = Date(card, 0x84),
            Civility = Code(name, 0x80),
            Prenom = CardText.Of(name, 0x84),
            TypeCode = Code(info, 0x80),
            PsIdNat = CardText.Of(info, 0x81),
            Profession = Code(info, 0x82),
            FutureProfession = Code(info, 0x83),
            NomExercice = CardText.Of(info, 0x84),
            Specialty = CardText.Of(info, 0x85),
        };
    }

    public static CpxActivity? Activity(ReadOnlyMemory<byte> file)
    {
        var activity = Inside(file, 0xEE);
        return Code(activity, 0x80) is { } mode ? new CpxActivity(mode, CardText.Of(activity, 0x84), CardText.Of(activity, 0x85), CardText.Of(activity, 0x86)) : null;
    }

    private static ReadOnlyMemory<byte> Inside(ReadOnlyMemory<byte> file, int template) => BerTlv.Find(file, template) ?? default;

    private static byte? Code(ReadOnlyMemory<byte> inside, int tag) => BerTlv.Find(inside, tag) is { Length: > 0 } value ? value.Span[0] : null;

    private static DateOnly? Date(ReadOnlyMemory<byte> inside, int tag) =>
        BerTlv.Find(inside, tag) is { Length: 4 } value
            && DateOnly.TryParseExact(Convert.ToHexString(value.Span), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
