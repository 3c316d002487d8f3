namespace InsConformance.Cards.Vitale;

/// <summary>
/// Names, identifiers and tags. The applications, EF 2001, short identifier 2 and tags 65 and 66 are what independent readers use (cards study section 4.2 [3rd]);
/// <see cref="Synthetic"/> and its tags are this project's own, under an identifier that no issuer can register, so that nobody takes them for the real layout.
/// </summary>
internal static class VitaleLayout
{
    public const byte BeneficiariesSfi = 2;
    public const ushort MasterFile = 0x3F00;
    public const ushort Pointers = 0x2001;

    public const int Beneficiary = 0x65;
    public const int Nom = 0x80;
    public const int Prenom = 0x81;
    public const int DateNaissance = 0x82;
    public const int Nir = 0x93;
    public const int Card = 0x66;
    public const int ValidFrom = 0x80;

    public const int PointerFile = 0xE0;
    public const int PointerApplications = 0xA0;
    public const int PointerApplication = 0x82;
    public const int PointerEntry = 0x80;

    public const byte SyntheticSfi = 1;
    public const ushort SyntheticFile = 0x0001;
    public const string SyntheticMark = "SYNTHETIC INF 1";
    public const int SyntheticRoot = 0xEF;
    public const int SyntheticMarkTag = 0xC0;
    public const int SyntheticCard = 0xE1;
    public const int SyntheticPerson = 0xE2;

    /// <summary>"VITALE" behind the issuer's prefix.</summary>
    public static ReadOnlySpan<byte> VitaleAid => [0xD2, 0x50, 0x00, 0x00, 0x02, 0x56, 0x49, 0x54, 0x41, 0x4C, 0x45];

    /// <summary>"MF_VITALE" behind the issuer's prefix.</summary>
    public static ReadOnlySpan<byte> MasterAid => [0xD2, 0x50, 0x00, 0x00, 0x02, 0x4D, 0x46, 0x5F, 0x56, 0x49, 0x54, 0x41, 0x4C, 0x45];

    /// <summary>"INSCONF" in the category of identifiers that nobody registers (F, ISO 7816-4).</summary>
    public static ReadOnlySpan<byte> Synthetic => [0xF0, 0x49, 0x4E, 0x53, 0x43, 0x4F, 0x4E, 0x46];
}
