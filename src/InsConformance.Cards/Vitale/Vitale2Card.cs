using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Iso7816.Commands;
using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Vitale;

/// <summary>
/// VITALE2-TEST: what reads of a Vitale 2 without secrets, and an application of our own for what has no public place. Cards study sections 4.2 and 8. Files
/// are read freely; there is no PIN, no key and no command that writes.
/// </summary>
public static class Vitale2Card
{
    private static readonly byte[] AnswerToReset = [0x3B, 0x75, 0x13, 0x00, 0x00, 0x44, 0x09, 0xEA, 0x90, 0x00];

    /// <summary>A card with this content.</summary>
    /// <param name="content">What it holds.</param>
    /// <exception cref="ArgumentException">The content breaks the rules of a card; the message gives all of them.</exception>
    public static ICard Create(VitaleCardContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        VitaleContentRules.ThrowIfFaulty(content);
        return new IsoCard(Profile(content));
    }

    private static CardProfile Profile(VitaleCardContent content) => new()
    {
        Name = $"VITALE2-TEST {content.Serial}",
        Atr = AnswerToReset,
        Commands = IsoCommands.Reading,
        Quirks = new CardQuirks { TakesChaining = false, LongestRead = CommandApdu.AnyShort },
        Root = Application(
            VitaleLayout.MasterAid,
            VitaleLayout.MasterFile,
            Elementary(VitaleFiles.Identities, VitaleFiles.WriteIdentities(content), VitaleLayout.BeneficiariesSfi),
            Elementary(VitaleFiles.Directory, VitaleFiles.WriteDirectory()),
            Elementary(VitaleFiles.Pan, VitaleFiles.WritePan(content)),
            Application(
                VitaleLayout.VitaleAid,
                null,
                Elementary(VitaleLayout.Pointers, VitaleFiles.WritePointers()),
                Elementary(VitaleFiles.Numbers, VitaleFiles.WriteNumbers(content), VitaleLayout.BeneficiariesSfi),
                Elementary(VitaleFiles.Validity, VitaleFiles.WriteValidity(content)),
                Elementary(VitaleFiles.Empty, VitaleFiles.WriteEmpty())),
            Application(
                VitaleLayout.Synthetic,
                null,
                Elementary(VitaleLayout.SyntheticFile, SyntheticVitale.Write(content), VitaleLayout.SyntheticSfi))),
    };

    /// <summary>SELECT answers <c>6F {84 aid}</c>. Cards study section 4.7.</summary>
    private static CardFile Application(ReadOnlySpan<byte> aid, ushort? id, params CardFile[] files) => new()
    {
        Id = id,
        Names = [aid.ToArray()],
        ControlParameters = BerTlv.Write(0x84, aid.ToArray()),
        Files = files,
    };

    /// <summary>SELECT answers <c>6F {80 size, 83 id}</c>. Cards study section 4.7.</summary>
    private static CardFile Elementary(ushort id, byte[] content, byte? sfi = null) => new()
    {
        Id = id,
        Sfi = sfi,
        Content = content,
        ControlParameters =
        [
            .. BerTlv.Write(0x80, new[] { (byte)(content.Length >> 8), (byte)content.Length }),
            .. BerTlv.Write(0x83, new[] { (byte)(id >> 8), (byte)id }),
        ],
    };
}
