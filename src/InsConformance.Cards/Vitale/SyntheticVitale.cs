using System.Globalization;
using System.Text;
using InsConformance.Cards.Iso7816;
using static InsConformance.Cards.Vitale.VitaleLayout;

namespace InsConformance.Cards.Vitale;

/// <summary>
/// The file of what has no public place on a carte Vitale: serial, nature, insured person, body, birth name, rank, quality. It starts with a text that says
/// that it is synthetic, in an application of this project; a real card has none of it [INF].
/// </summary>
internal sealed record SyntheticVitale(string? Serial, VitaleNature? Nature, VitaleInsured? Insured, IReadOnlyList<SyntheticBeneficiary> Beneficiaries)
{
    public static byte[] Write(VitaleCardContent content) => BerTlv.Write(
        SyntheticRoot,
        [
            Text(SyntheticMarkTag, SyntheticMark),
            BerTlv.Write(
                SyntheticCard,
                Text(0xC1, content.Serial),
                Text(0xC2, Code(content.Nature)),
                Text(0xC3, content.Insured.Nir),
                Text(0xC4, content.Insured.Regime),
                Text(0xC5, content.Insured.Caisse),
                Text(0xC6, content.Insured.Centre),
                Text(0xC7, content.Insured.CodeGestion)),
            .. content.Beneficiaries.Select(b => BerTlv.Write(
                SyntheticPerson,
                Text(0xC1, b.NomNaissance),
                Text(0xC2, b.RangNaissance.ToString(CultureInfo.InvariantCulture)),
                Text(0xC3, b.Qualite))),
        ]);

    /// <summary>Reads the file; <see langword="null"/> when it is not one.</summary>
    public static SyntheticVitale? Read(ReadOnlyMemory<byte> file)
    {
        if (BerTlv.Find(file, SyntheticRoot) is not { } root || CardText.Of(root, SyntheticMarkTag) != SyntheticMark)
            return null;
        var card = BerTlv.Find(root, SyntheticCard) ?? default;
        return new SyntheticVitale(
            CardText.Of(card, 0xC1),
            CardText.Of(card, 0xC2) switch { "R" => VitaleNature.Real, "D" => VitaleNature.Demonstration, "T" => VitaleNature.Test, _ => null },
            CardText.Of(card, 0xC3) is { } nir
                ? new VitaleInsured(nir, CardText.Of(card, 0xC4), CardText.Of(card, 0xC5), CardText.Of(card, 0xC6), CardText.Of(card, 0xC7))
                : null,
            [.. CardText.All(root, SyntheticPerson).Select(b => new SyntheticBeneficiary(
                CardText.Of(b, 0xC1),
                int.TryParse(CardText.Of(b, 0xC2), NumberStyles.None, CultureInfo.InvariantCulture, out var rank) ? rank : null,
                CardText.Of(b, 0xC3)))]);
    }

    private static string Code(VitaleNature nature) => nature switch { VitaleNature.Real => "R", VitaleNature.Demonstration => "D", _ => "T" };

    private static byte[] Text(int tag, string? text) => text is null ? [] : BerTlv.Write(tag, Encoding.ASCII.GetBytes(text));
}
