using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace InsConformance.Insi.Pki;

/// <summary>
/// Who a test card is for, and how its certificates name him: one multi-valued RDN with names and national id. Cards study section 3.8: the forms of the CPS,
/// of the CPA and of the CPE without name were read or published, those of the CPF, of the nominative CPE and of the CDE follow them [INF]. Immutable.
/// </summary>
public sealed record CardHolder
{
    /// <summary>Card type as certificates tell it: 0 CPS, 1 CPF, 2 CDE and CPE, 3 CPA.</summary>
    public required int CardType { get; init; }

    /// <summary>National id, PS_IdNat: CN of the certificates, NameID of assertions, Emetteur of messages.</summary>
    public required string PsIdNat { get; init; }

    /// <summary>Civility, tables G03 and G06: 22 Madame, 31 Monsieur; <see langword="null"/> on a card that names nobody.</summary>
    public byte? Civility { get; init; }

    /// <summary>Family name; <see langword="null"/> on a card that names nobody.</summary>
    public string? Nom { get; init; }

    /// <summary>First name; <see langword="null"/> on a card that names nobody.</summary>
    public string? Prenom { get; init; }

    /// <summary>Nom d'exercice, when there is one.</summary>
    public string? NomExercice { get; init; }

    /// <summary>Profession, table G15: 10 médecin, 21 pharmacien, 60 infirmier; <see langword="null"/> when the holder has none.</summary>
    public byte? Profession { get; init; }

    /// <summary>Future profession, table G16, on a CPF.</summary>
    public byte? FutureProfession { get; init; }

    /// <summary>Specialty, table R01, e.g. <c>SM26</c>; <see langword="null"/> when the profession has none.</summary>
    public string? Specialty { get; init; }

    /// <summary>Title of the certificates' subject: profession or kind of card; <see langword="null"/> on a CPA.</summary>
    public string? Title { get; init; }

    /// <summary>Pseudonym of the certificates' subject, instead of names, on a card that names nobody.</summary>
    public string? Pseudonym { get; init; }

    /// <summary>Département of the structure, e.g. <c>Seine-Maritime (76)</c>, where the subject names one.</summary>
    public string? State { get; init; }

    /// <summary>Town of the structure, e.g. <c>Paris (75)</c>, where the subject names one.</summary>
    public string? Locality { get; init; }

    /// <summary>Structure, where the subject names one.</summary>
    public string? Organization { get; init; }

    /// <summary>National id of the structure, where the subject names one.</summary>
    public string? OrganizationalUnit { get; init; }

    internal X500DistinguishedName Subject()
    {
        var name = new AsnWriter(AsnEncodingRules.DER);
        using (name.PushSequence())
        {
            Relative(name, (NameOids.Country, "FR"));
            Optional(name, NameOids.State, State);
            Optional(name, NameOids.Organization, Organization);
            Optional(name, NameOids.Locality, Locality);
            Optional(name, NameOids.OrganizationalUnit, OrganizationalUnit);
            Optional(name, NameOids.Title, Title);
            if (Nom is null || Prenom is null)
            {
                Optional(name, NameOids.Pseudonym, Pseudonym);
                Relative(name, (NameOids.CommonName, PsIdNat));
            }
            else
            {
                Relative(name, (NameOids.GivenName, Prenom), (NameOids.CommonName, PsIdNat), (NameOids.Surname, Nom));
            }
        }

        return new X500DistinguishedName(name.Encode());
    }

    private static void Optional(AsnWriter name, string oid, string? value)
    {
        if (value is not null)
            Relative(name, (oid, value));
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
