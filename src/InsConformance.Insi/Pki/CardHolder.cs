using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace InsConformance.Insi.Pki;

/// <summary>
/// The person a test card is for, in the forms of the real certificates: one multi-valued RDN with names and national id, and the extensions of the card
/// authority. Cards study section 3.8: the forms of the CPS, of the CPA and of the CPE without name were read or published, those of the CPF, of the
/// nominative CPE and of the CDE follow them [INF]. Everybody here is made up: a national id of 999… was given to nobody.
/// </summary>
internal sealed record CardHolder(int CardType, string CommonName, string Title)
{
    // FINESS numbers of department 99, which does not exist.
    private const string Structure = "1990000001";

    public static CardHolder Nurse { get; } = new(CardTypes.Cps, "899900000011", "Infirmier") { Surname = "FICTIVE", GivenName = "CLAIRE", Profession = 60 };

    public static CardHolder Physician { get; } = new(CardTypes.Cps, "899900000029", "Médecin") { Surname = "FICTIF", GivenName = "ANDRE", Profession = 10 };

    public static CardHolder PhysicianInTraining { get; } = new(CardTypes.Cpf, "899900000037", "Médecin") { Surname = "FICTIVE", GivenName = "LEA", Profession = 10 };

    public static CardHolder Employee { get; } =
        new(CardTypes.Cpe, "3990000001/000000011", "Carte de service santé ou social") { Surname = "FICTIF", GivenName = "PAUL", OrganisationUnit = Structure };

    public static CardHolder AnonymousEmployee { get; } =
        new(CardTypes.Cpe, "3990000001/000000018", "Carte de service santé ou social") { Pseudonym = "EMPLOYE000000018", OrganisationUnit = Structure };

    public static CardHolder Director { get; } =
        new(CardTypes.Cpe, "3990000001/000000001", "Directeur") { Surname = "FICTIVE", GivenName = "HELENE", OrganisationUnit = Structure };

    public static CardHolder Authorised { get; } =
        new(CardTypes.Cpa, "500000000999901/CPAT0001", "Personne autorisée") { Surname = "FICTIF", GivenName = "JEAN", OrganisationUnit = "300000000999901" };

    public string? Surname { get; init; }

    public string? GivenName { get; init; }

    public string? Pseudonym { get; init; }

    public string? OrganisationUnit { get; init; }

    public int? Profession { get; init; }

    public X500DistinguishedName Subject()
    {
        var name = new AsnWriter(AsnEncodingRules.DER);
        using (name.PushSequence())
        {
            Relative(name, (NameOids.Country, "FR"));
            if (OrganisationUnit is not null)
            {
                Relative(name, (NameOids.State, "Haute-Corse (2B)"));
                Relative(name, (NameOids.Organization, "CENTRE DE SANTE FICTIF InsConformance"));
                Relative(name, (NameOids.OrganizationalUnit, OrganisationUnit));
            }

            Relative(name, (NameOids.Title, Title));
            if (Pseudonym is not null)
            {
                Relative(name, (NameOids.Pseudonym, Pseudonym));
                Relative(name, (NameOids.CommonName, CommonName));
            }
            else
            {
                Relative(name, (NameOids.GivenName, GivenName!), (NameOids.CommonName, CommonName), (NameOids.Surname, Surname!));
            }
        }

        return new X500DistinguishedName(name.Encode());
    }

    public IEnumerable<X509Extension> Extensions()
    {
        yield return Extension(CardExtensions.CardTypeOid, w => w.WriteInteger(CardType));
        yield return Extension(
            CardExtensions.CardNumberOid, w => w.WriteCharacterString(UniversalTagNumber.PrintableString, "8025000001/" + CommonName[^10..].Replace('/', '0')));

        // 80: the category of a test card (table G01).
        yield return Extension(CardExtensions.CategoryOid, w => w.WriteOctetString([0x80]));
        if (Profession is { } profession)
            yield return Extension(CardExtensions.ProfessionOid, w => w.WriteInteger(profession));
    }

    private static X509Extension Extension(string oid, Action<AsnWriter> value)
    {
        var content = new AsnWriter(AsnEncodingRules.DER);
        value(content);
        return new X509Extension(oid, content.Encode(), critical: false);
    }

    private static void Relative(AsnWriter name, params ReadOnlySpan<(string Oid, string Value)> parts)
    {
        using (name.PushSetOf())
        {
            foreach (var (oid, value) in parts)
            {
                using (name.PushSequence())
                {
                    name.WriteObjectIdentifier(oid);
                    name.WriteCharacterString(oid == NameOids.Country ? UniversalTagNumber.PrintableString : UniversalTagNumber.UTF8String, value);
                }
            }
        }
    }
}
