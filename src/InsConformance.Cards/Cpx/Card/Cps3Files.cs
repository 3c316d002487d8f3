using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Cpx.Card;

/// <summary>
/// The file tree of a CPS3. Ids of EF.DIR, EF.ATR, EF.SN, 5031, 5032, A001, D107 and D120 onwards are real; 7002 to 7006, A002 and D101 to D104 are inferred.
/// D010 is absent, as on a card that was never updated. Cards study section 3.4.
/// </summary>
internal static class Cps3Files
{
    private const ushort ApplicationId = 0x0001;
    private const byte Everybody = 0x00;
    private const byte AfterPin = 0x11;
    private const byte Nobody = 0xFF;

    /// <summary>The MF with everything in it.</summary>
    public static CardFile Root(CpxCardContent content) => new()
    {
        Id = 0x3F00,
        Names = [Cps3Ids.Issuer],
        ControlParameters = DirectoryParameters(0x3F00, Cps3Ids.Issuer),
        Files =
        [
            File(0x2F00, EfDir(), sfi: 0x1E),
            File(0x2F01, Cps3Ids.EfAtr, sfi: 0x1D),
            File(0xD003, HolderObjects.SerialNumber(content), sfi: 0x1C),
            Application(content),
        ],
    };

    /// <summary>The path of a file of the application, 3F00 first.</summary>
    public static byte[] PathOf(ushort id) => [0x3F, 0x00, ApplicationId >> 8, ApplicationId & 0xFF, (byte)(id >> 8), (byte)id];

    private static CardFile Application(CpxCardContent content)
    {
        var name = content.IsContactless ? Cps3Ids.ContactlessApplication : Cps3Ids.ContactApplication;
        return new CardFile
        {
            Id = ApplicationId,
            Names = [name],
            ControlParameters = DirectoryParameters(ApplicationId, name),
            Files =
            [
                File(0x5031, Cps3Directories.Odf()),
                File(0x5032, Cps3Directories.TokenInfo(content)),
                content.IsContactless ? Hidden(0x7001, Cps3Directories.Aodf()) : File(0x7001, Cps3Directories.Aodf()),
                File(0x7002, Cps3Directories.PrKdf(content)),
                File(0x7004, []),
                File(0x7005, Cps3Directories.Cdf(content)),
                File(0x7006, Cps3Directories.Dodf(content)),
                .. Cps3Directories.Certificates(content).Select(c => File(c.Id, c.Content)),
                .. Cps3Directories.FreeObjects(content).Select(o => File(o.Id, o.Content)),
                .. Cps3Directories.Activities(content).Select(o => content.IsContactless ? Hidden(o.Id, o.Content) : Protected(o.Id, o.Content)),
            ],
        };
    }

    /// <summary>EF.DIR. Contactless first (OpenSC takes the last application it knows), each with the path that ANS's library wants. Sections 3.9 and 3.10 [M].</summary>
    private static byte[] EfDir() =>
    [
        .. DirEntry(Cps3Ids.ContactlessApplication, "CPS3 sans contact"u8),
        .. DirEntry(Cps3Ids.ContactApplication, "CPS3"u8),
    ];

    private static byte[] DirEntry(byte[] name, ReadOnlySpan<byte> label) =>
        BerTlv.Write(0x61, BerTlv.Write(0x4F, name), BerTlv.Write(0x50, label.ToArray()), BerTlv.Write(0x51, [0x3F, 0x00, 0x00, 0x01]));

    private static CardFile File(ushort id, byte[] content, byte? sfi = null) => Make(id, content, sfi, Everybody, AccessRule.Always);

    private static CardFile Protected(ushort id, byte[] content) => Make(id, content, null, AfterPin, AccessRule.AfterPin(Cps3Card.Pin));

    private static CardFile Hidden(ushort id, byte[] content) => Make(id, content, null, Nobody, AccessRule.Never);

    private static CardFile Make(ushort id, byte[] content, byte? sfi, byte condition, AccessRule read) => new()
    {
        Id = id,
        Sfi = sfi,
        Content = content,
        Read = read,
        ControlParameters = FileParameters(id, content.Length, sfi, condition),
    };

    /// <summary>What SELECT tells of a file. Section 3.9 [M].</summary>
    private static byte[] FileParameters(ushort id, int size, byte? sfi, byte condition) =>
    [
        .. BerTlv.Write(0x80, [(byte)(size >> 8), (byte)size]),
        .. BerTlv.Write(0x82, [0x01]),
        .. BerTlv.Write(0x83, [(byte)(id >> 8), (byte)id]),
        .. BerTlv.Write(0x88, sfi is { } number ? [(byte)(number << 3)] : []),
        .. BerTlv.Write(0xA1, BerTlv.Write(0x8C, [0x01, condition])),
    ];

    private static byte[] DirectoryParameters(ushort id, byte[] name) =>
    [
        .. BerTlv.Write(0x82, [0x38]),
        .. BerTlv.Write(0x83, [(byte)(id >> 8), (byte)id]),
        .. BerTlv.Write(0x84, name),
        .. BerTlv.Write(0xA1, BerTlv.Write(0x8C, [0x01, Everybody])),
    ];
}
