using System.Globalization;

namespace InsConformance.Cards.Cpx.Card;

/// <summary>
/// The PKCS#15 directories of a CPS3. Labels of keys and data objects, key ids, references, rules and algorithms are real (cards study sections 3.5, 3.7 and 3.9);
/// labels of PIN and certificates, token label and manufacturer are synthetic.
/// </summary>
internal static class Cps3Directories
{
    /// <summary>Label of the signature key.</summary>
    public const string SignatureKeyLabel = "CPS_PRIV_SIG";

    /// <summary>Label of the authentication key.</summary>
    public const string AuthenticationKeyLabel = "CPS_PRIV_AUT";

    /// <summary>Application of the data objects.</summary>
    public const string Application = "CPS3";

    private const ushort FirstActivity = 0xD120;
    private const byte AuthId = 0x01;

    /// <summary>The certificates: A001 is real, A002 inferred.</summary>
    public static IReadOnlyList<CardObject> Certificates(CpxCardContent content) => content.IsContactless
        ? []
        :
        [
            new("Certificat de signature CPS", 0xA001, content.Signature.Certificate.RawData),
            new("Certificat d'authentification CPS", 0xA002, content.Authentication.Certificate.RawData),
        ];

    /// <summary>The objects that everybody reads. Their ids are synthetic, but for D107.</summary>
    public static IReadOnlyList<CardObject> FreeObjects(CpxCardContent content) =>
    [
        new("CPS_ID_CARD", 0xD101, HolderObjects.IdCard(content)),
        new("CPS_NAME_PS", 0xD102, HolderObjects.NamePs(content)),
        new("CPS_LANG_PS", 0xD103, HolderObjects.LangPs()),
        new("CPS_INFO_PS", 0xD104, HolderObjects.InfoPs(content)),
        new("CPS_DATA", 0xD107, HolderObjects.Data()),
    ];

    /// <summary>The activities, D120 onwards.</summary>
    public static IReadOnlyList<CardObject> Activities(CpxCardContent content) =>
        [.. content.Activities.Select((a, i) => new CardObject(ActivityLabel(i + 1), (ushort)(FirstActivity + i), HolderObjects.ActivityPs(a)))];

    /// <summary>5031.</summary>
    public static byte[] Odf() => Pkcs15.Odf((8, Cps3Files.PathOf(0x7001)), (0, Cps3Files.PathOf(0x7002)), (7, Cps3Files.PathOf(0x7006)), (4, Cps3Files.PathOf(0x7005)));

    /// <summary>5032.</summary>
    public static byte[] TokenInfo(CpxCardContent content) => Pkcs15.TokenInfo(HolderObjects.Serial(content), "InsConformance", "CPS3-TEST", Cps3Algorithms.Listed);

    /// <summary>7001.</summary>
    public static byte[] Aodf() => Pkcs15.Pin("Code porteur", AuthId, Cps3Card.Pin, [0x3F, 0x00]);

    /// <summary>7002.</summary>
    public static byte[] PrKdf(CpxCardContent content) => content.IsContactless
        ? []
        :
        [
            .. Pkcs15.PrivateKey(
                SignatureKeyLabel,
                KeyId(Cps3Card.SignatureKeyNumber),
                Pkcs15KeyUsage.NonRepudiation,
                Cps3Card.SignatureKey,
                AuthId,
                Cps3Algorithms.OfSignatureKey,
                Pkcs15AccessMode.ComputeSignature),
            .. Pkcs15.PrivateKey(
                AuthenticationKeyLabel,
                KeyId(Cps3Card.AuthenticationKeyNumber),
                Pkcs15KeyUsage.Decrypt | Pkcs15KeyUsage.Sign,
                Cps3Card.AuthenticationKey,
                AuthId,
                Cps3Algorithms.OfAuthenticationKey,
                Pkcs15AccessMode.Decipher,
                Pkcs15AccessMode.InternalAuthenticate),
        ];

    /// <summary>7005.</summary>
    public static byte[] Cdf(CpxCardContent content) => [.. Certificates(content).SelectMany((c, i) => Pkcs15.Certificate(c.Label, KeyId((byte)(i + 1)), Cps3Files.PathOf(c.Id)))];

    /// <summary>7006.</summary>
    public static byte[] Dodf(CpxCardContent content) =>
    [
        .. FreeObjects(content).SelectMany(o => Pkcs15.Data(o.Label, Application, Cps3Files.PathOf(o.Id), null)),
        .. Activities(content).SelectMany(o => Pkcs15.Data(o.Label, Application, Cps3Files.PathOf(o.Id), AuthId)),
    ];

    /// <summary>The id of a key and its certificate: name of the application and number of the key. Section 3.10 [M].</summary>
    public static byte[] KeyId(byte number) => [.. Cps3Ids.ContactApplication, number];

    private static string ActivityLabel(int number) => $"CPS_ACTIVITY_{number.ToString("00", CultureInfo.InvariantCulture)}_PS";
}
