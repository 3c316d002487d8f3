using System.Security.Cryptography.X509Certificates;

namespace InsConformance.Insi.Pki;

/// <summary>What one certificate of the test PKI is made of.</summary>
/// <param name="Role">Which one.</param>
/// <param name="FileName">Stem of its exported files and its label in the store.</param>
/// <param name="Issuer">Who signs it; itself for a root.</param>
/// <param name="Kind">Authority, server, client or card.</param>
/// <param name="CommonName">CN of the subject; a card's subject comes from its persona.</param>
/// <param name="StartsDaysAgo">Start of validity, days before creation.</param>
/// <param name="EndsInDays">End of validity, days after creation; negative when already over.</param>
/// <param name="IsRevoked">Whether the list of its issuer names it.</param>
/// <param name="Persona">The shipped persona that a card is for, e.g. <c>cps-infirmier</c>; <see langword="null"/> for anything else.</param>
/// <param name="KeyOf">Whose key it has; <see langword="null"/> for one of its own. Making keys is nearly all of the time that a new store takes.</param>
internal sealed record PkiProfile(
    PkiRole Role,
    string FileName,
    PkiRole Issuer,
    PkiKind Kind,
    string CommonName,
    int StartsDaysAgo,
    int EndsInDays,
    bool IsRevoked = false,
    string? Persona = null,
    PkiRole? KeyOf = null)
{
    // Marks every certificate as made by this project: none can pass for a real one.
    private const string FictitiousOrganisation = "FICTIF InsConformance";

    // A structure's national id as in the specimens (contract 2.2 [LIVE]): type digit 1 and nine characters. This one is made up.
    private const string FictitiousStructure = "10B0999901";

    // Three years is the validity of the real product and of cards (contract 2.2, cards 3.8); servers stay under the 825 days that some clients allow.
    private const int ClientDays = 1095;
    private const int ServerDays = 820;
    private const int AuthorityDays = 3650;

    /// <summary>Every certificate, authorities before what they sign.</summary>
    public static IReadOnlyList<PkiProfile> All { get; } =
    [
        new(PkiRole.RootAuthority, "test-ac-racine", PkiRole.RootAuthority, PkiKind.Root, "TEST AC RACINE IGC-SANTE ELEMENTAIRE", 800, AuthorityDays),
        new(PkiRole.OrganisationsAuthority, "test-ac-organisations", PkiRole.RootAuthority, PkiKind.Intermediate, "TEST AC IGC-SANTE ELEMENTAIRE ORGANISATIONS", 799, AuthorityDays - 1),
        new(PkiRole.ForeignAuthority, "autre-ac", PkiRole.ForeignAuthority, PkiKind.Root, "AUTRE AC INCONNUE", 800, AuthorityDays),
        new(PkiRole.Server, "serveur", PkiRole.OrganisationsAuthority, PkiKind.Server, "localhost", 1, ServerDays),
        new(PkiRole.ServerExpired, "serveur-perime", PkiRole.OrganisationsAuthority, PkiKind.Server, "localhost", 700, -30, KeyOf: PkiRole.Server),
        new(PkiRole.InsiAuto, "insi-auto", PkiRole.OrganisationsAuthority, PkiKind.Client, "INSI-AUTO", 1, ClientDays),
        new(PkiRole.InsiManu, "insi-manu", PkiRole.OrganisationsAuthority, PkiKind.Client, "INSI-MANU", 1, ClientDays),
        new(PkiRole.WrongName, "insi-test", PkiRole.OrganisationsAuthority, PkiKind.Client, "INSI-TEST", 1, ClientDays),
        new(PkiRole.Expired, "insi-auto-perime", PkiRole.OrganisationsAuthority, PkiKind.Client, "INSI-AUTO", 700, -30),
        new(PkiRole.Foreign, "insi-auto-autre-ac", PkiRole.ForeignAuthority, PkiKind.Client, "INSI-AUTO", 1, ClientDays),
        new(PkiRole.Revoked, "insi-auto-revoque", PkiRole.OrganisationsAuthority, PkiKind.Client, "INSI-AUTO", 1, ClientDays, IsRevoked: true, KeyOf: PkiRole.InsiAuto),
        new(PkiRole.CardRootAuthority, "test-ac-racine-cartes", PkiRole.CardRootAuthority, PkiKind.Root, "TEST AC RACINE IGC-SANTE FORT", 800, AuthorityDays),
        new(PkiRole.PersonsAuthority, "test-ac-personnes", PkiRole.CardRootAuthority, PkiKind.Intermediate, "TEST AC IGC-SANTE FORT PERSONNES", 799, AuthorityDays - 1),
        Card(PkiRole.CardCps, "carte-cps", "cps-infirmier"),
        Card(PkiRole.CardCpsPhysician, "carte-cps-medecin", "cps-medecin"),
        Card(PkiRole.CardCpf, "carte-cpf", "cpf-interne") with { KeyOf = PkiRole.CardCpsPhysician },
        Card(PkiRole.CardCpe, "carte-cpe", "cpe-assistant-medical"),
        Card(PkiRole.CardCpeAnonymous, "carte-cpe-anonyme", "cpe-anonyme") with { KeyOf = PkiRole.CardCpe },
        Card(PkiRole.CardCde, "carte-cde", "cde-directeur") with { KeyOf = PkiRole.CardCpe },
        Card(PkiRole.CardCpa, "carte-cpa", "cpa-autorise") with { KeyOf = PkiRole.CardCpe },
        Card(PkiRole.CardExpired, "carte-cps-perimee", "cps-perimee") with { StartsDaysAgo = 700, EndsInDays = -30, KeyOf = PkiRole.CardCps },
        Card(PkiRole.CardRevoked, "carte-cps-revoquee", "cps-revoquee") with { IsRevoked = true, KeyOf = PkiRole.CardCps },
        Card(PkiRole.CardForeign, "carte-cps-autre-ac", "cps-infirmier") with { Issuer = PkiRole.ForeignAuthority, KeyOf = PkiRole.CardCps },
    ];

    public bool IsAuthority => Kind is PkiKind.Root or PkiKind.Intermediate;

    public bool IsRoot => Kind is PkiKind.Root;

    public bool IsMeantToBeExpired => EndsInDays < 0;

    public static PkiProfile Of(PkiRole role) => All.First(p => p.Role == role);

    public X500DistinguishedName Subject()
    {
        // The builder encodes the last added first: written here from CN up to C, read by tools as C, ST, O, OU, CN.
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(CommonName);
        name.AddOrganizationalUnitName(Kind is PkiKind.Client ? FictitiousStructure : "TESTS SANS VALEUR");
        name.AddOrganizationName(Kind is PkiKind.Client ? "CENTRE DE SANTE " + FictitiousOrganisation : FictitiousOrganisation);
        if (Kind is PkiKind.Client)
            name.AddStateOrProvinceName("Haute-Corse (2B)");
        name.AddCountryOrRegion("FR");
        return name.Build();
    }

    private static PkiProfile Card(PkiRole role, string fileName, string persona) =>
        new(role, fileName, PkiRole.PersonsAuthority, PkiKind.Card, persona, 1, ClientDays, Persona: persona);
}
