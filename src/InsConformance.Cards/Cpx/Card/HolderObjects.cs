using System.Globalization;
using System.Text;
using InsConformance.Cards.Iso7816;

namespace InsConformance.Cards.Cpx.Card;

/// <summary>
/// The data objects that say who holds the card. Tags that the official viewer shows are known [M]; those it does not show are synthetic, each marked below.
/// Cards study section 3.5.
/// </summary>
internal static class HolderObjects
{
    /// <summary>The last character that the holder's texts can carry.</summary>
    public const char LastCharacter = '\u00FF';

    private const byte TestCard = 0x80;

    /// <summary>Characters of the holder's texts: the dictionary of the codes is in ISO 8859-1; plain ASCII was seen [M].</summary>
    private static readonly Encoding Text = Encoding.Latin1;

    /// <summary>EF.SN: issuer and card number. The layout is inferred from a certificate and accepted by ANS's library [M]. Sections 3.4 and 3.10.</summary>
    public static byte[] SerialNumber(CpxCardContent content) => BerTlv.Write(0x5A, Serial(content));

    /// <summary>Issuer and card number, 10 bytes.</summary>
    public static byte[] Serial(CpxCardContent content) => [.. Cps3Ids.IssuerNumber, .. Bcd(content.CardNumber)];

    /// <summary>CPS_ID_CARD. 81 number, 82 category, 84 end of validity [M]; 80 issuer and 83 start of validity are synthetic (inferred).</summary>
    public static byte[] IdCard(CpxCardContent content) => BerTlv.Write(
        0xE3,
        BerTlv.Write(0x80, Cps3Ids.IssuerNumber),
        BerTlv.Write(0x81, Bcd(content.CardNumber)),
        BerTlv.Write(0x82, [TestCard]),
        BerTlv.Write(0x83, Date(content.ValidFrom)),
        BerTlv.Write(0x84, Date(content.ValidUntil)));

    /// <summary>CPS_NAME_PS. 80 civility, 84 first name [M]; 81 family name is synthetic (inferred).</summary>
    public static byte[] NamePs(CpxCardContent content) => BerTlv.Write(
        0xE4,
        Code(0x80, content.Civility),
        Words(0x81, content.Nom),
        Words(0x84, content.Prenom));

    /// <summary>CPS_LANG_PS: wholly synthetic, template and tag included.</summary>
    public static byte[] LangPs() => BerTlv.Write(0xE5, Words(0x80, "FR"));

    /// <summary>CPS_INFO_PS, all tags [M].</summary>
    public static byte[] InfoPs(CpxCardContent content) => BerTlv.Write(
        0xED,
        Code(0x80, TypeCode(content.Type)),
        Words(0x81, content.PsIdNat),
        Code(0x82, content.Profession),
        Code(0x83, content.FutureProfession),
        Words(0x84, content.NomExercice),
        Words(0x85, content.Specialty));

    /// <summary>CPS_ACTIVITY_nn_PS, all tags [M].</summary>
    public static byte[] ActivityPs(CpxActivity activity) => BerTlv.Write(
        0xEE,
        Code(0x80, activity.Mode),
        Words(0x84, activity.RaisonSociale),
        Words(0x85, activity.StructIdNat),
        Words(0x86, activity.Sector));

    /// <summary>CPS_DATA: wholly synthetic, an empty template; the real one is the application's to write.</summary>
    public static byte[] Data() => BerTlv.Write(0xE0);

    /// <summary>Table G02. Section 3.5.</summary>
    private static byte TypeCode(CpxCardType type) => type switch
    {
        CpxCardType.Cps => 0,
        CpxCardType.Cpf => 1,
        CpxCardType.Cde or CpxCardType.Cpe => 2,
        _ => 3,
    };

    private static byte[] Code(int tag, byte? code) => code is { } value ? BerTlv.Write(tag, [value]) : [];

    private static byte[] Words(int tag, string? words) => string.IsNullOrEmpty(words) ? [] : BerTlv.Write(tag, Text.GetBytes(words));

    private static byte[] Date(DateOnly date) => Bcd(date.ToString("yyyyMMdd", CultureInfo.InvariantCulture));

    private static byte[] Bcd(string digits) => Convert.FromHexString(digits);
}
