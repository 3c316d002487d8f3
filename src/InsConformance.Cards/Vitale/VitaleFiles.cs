using System.Text;
using InsConformance.Cards.Iso7816;
using static InsConformance.Cards.Vitale.VitaleLayout;

namespace InsConformance.Cards.Vitale;

/// <summary>Contents of the files of a virtual Vitale 2. Cards study section 4.2 [3rd]; what a file name or a number says is ours [INF].</summary>
internal static class VitaleFiles
{
    public const ushort Identities = 0x0002;
    public const ushort Numbers = 0x0002;
    public const ushort Validity = 0x0003;
    public const ushort Empty = 0x0004;
    public const ushort Directory = 0x2F00;
    public const ushort Pan = 0x2F02;

    private static readonly byte[] MasterEntry = [0x00, 0x01];
    private static readonly byte[] VitaleEntry = [0x00, 0x02];

    /// <summary>MF, short identifier 2: one 65 {80 name, 81 given name, 82 birth date} per beneficiary.</summary>
    public static byte[] WriteIdentities(VitaleCardContent content) =>
        Join(content.Beneficiaries.Select(b => BerTlv.Write(Beneficiary, Text(Nom, b.NomUsuel), Text(Prenom, b.Prenom), Text(DateNaissance, b.DateNaissance))));

    /// <summary>
    /// VITALE, short identifier 2: one 65 {93 NIR} per beneficiary in the same order. An empty 93 stands for no NIR [INF]: an empty 65 is an error to cardpeek [M].
    /// </summary>
    public static byte[] WriteNumbers(VitaleCardContent content) =>
        Join(content.Beneficiaries.Select(b => BerTlv.Write(Beneficiary, Text(Nir, b.Nir ?? ""))));

    /// <summary>66 {80 start of validity}.</summary>
    public static byte[] WriteValidity(VitaleCardContent content) => BerTlv.Write(Card, Text(ValidFrom, CardDate.Of(content.ValidFrom)));

    /// <summary>The content by which a reader knows an empty file.</summary>
    public static byte[] WriteEmpty() => [0x04, 0x00];

    /// <summary>
    /// EF 2001: <c>E0 { A0 { 82 [entry 2, 2 bytes, AID] … } 80 [name 8, entry 2, file 2] … }</c>. Names fill their eight characters: independent readers show
    /// the filler otherwise [M].
    /// </summary>
    public static byte[] WritePointers() => BerTlv.Write(
        PointerFile,
        BerTlv.Write(PointerApplications, Application(MasterEntry, MasterAid), Application(VitaleEntry, VitaleAid)),
        Entry("IDENTITE", MasterEntry, Identities),
        Entry("NIRBENEF", VitaleEntry, Numbers),
        Entry("VALIDITE", VitaleEntry, Validity),
        Entry("RESERVEE", VitaleEntry, Empty));

    /// <summary>EF.DIR: the two applications by ISO 7816-4.</summary>
    public static byte[] WriteDirectory() => Join(
    [
        BerTlv.Write(0x61, BerTlv.Write(0x4F, MasterAid.ToArray())),
        BerTlv.Write(0x61, BerTlv.Write(0x4F, VitaleAid.ToArray())),
    ]);

    /// <summary>EF.PAN: the serial number in tag 5A of ISO 7812 [INF].</summary>
    public static byte[] WritePan(VitaleCardContent content) => BerTlv.Write(0x5A, Convert.FromHexString(content.Serial));

    private static byte[] Application(byte[] entry, ReadOnlySpan<byte> aid) => BerTlv.Write(PointerApplication, entry, [0x00, 0x00], aid.ToArray());

    private static byte[] Entry(string name, byte[] entry, ushort file) =>
        BerTlv.Write(PointerEntry, Encoding.ASCII.GetBytes(name), entry, [(byte)(file >> 8), (byte)file]);

    private static byte[] Text(int tag, string text) => BerTlv.Write(tag, Encoding.ASCII.GetBytes(text));

    private static byte[] Join(IEnumerable<byte[]> parts) => [.. parts.SelectMany(p => p)];
}
