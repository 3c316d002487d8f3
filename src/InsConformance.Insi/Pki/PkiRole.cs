namespace InsConformance.Insi.Pki;

/// <summary>The fictitious certificates of the test PKI. Names and profiles: contract sections 2.1 and 2.2.</summary>
public enum PkiRole
{
    /// <summary>Self-signed root of the test authorities.</summary>
    RootAuthority,

    /// <summary>Issuing authority, CN <c>TEST AC IGC-SANTE ELEMENTAIRE ORGANISATIONS</c> as in the real test environment. [LIVE]</summary>
    OrganisationsAuthority,

    /// <summary>Self-signed authority that the mock does not trust.</summary>
    ForeignAuthority,

    /// <summary>The mock's server: localhost, 127.0.0.1 and ::1.</summary>
    Server,

    /// <summary>The mock's server, out of its validity; the same key as <see cref="Server"/>.</summary>
    ServerExpired,

    /// <summary>Client whose CN is <c>INSI-AUTO</c>.</summary>
    InsiAuto,

    /// <summary>Client whose CN is <c>INSI-MANU</c>.</summary>
    InsiManu,

    /// <summary>Client of the right authority whose CN is neither: <c>INSI-TEST</c>. The service refuses it with <c>desir_560</c>.</summary>
    WrongName,

    /// <summary>Client <c>INSI-AUTO</c> of the right authority, out of its validity.</summary>
    Expired,

    /// <summary>Client <c>INSI-AUTO</c> of <see cref="ForeignAuthority"/>.</summary>
    Foreign,

    /// <summary>Client <c>INSI-AUTO</c> of the right authority, on its revocation list.</summary>
    Revoked,

    /// <summary>Self-signed root of the card authorities, CN <c>TEST AC RACINE IGC-SANTE FORT</c>. [LIVE]</summary>
    CardRootAuthority,

    /// <summary>Issuing authority of cards, CN <c>TEST AC IGC-SANTE FORT PERSONNES</c> as for real test cards. [LIVE]</summary>
    PersonsAuthority,

    /// <summary>Signature certificate of a CPS: a nurse.</summary>
    CardCps,

    /// <summary>Signature certificate of a CPS: a physician, whose assertion must carry a specialty.</summary>
    CardCpsPhysician,

    /// <summary>Signature certificate of a CPF: a physician in training.</summary>
    CardCpf,

    /// <summary>Signature certificate of a nominative CPE.</summary>
    CardCpe,

    /// <summary>Signature certificate of a CPE that names nobody (pseudonym instead of names): INSi refuses it.</summary>
    CardCpeAnonymous,

    /// <summary>Signature certificate of a CDE: the director of an establishment.</summary>
    CardCde,

    /// <summary>Signature certificate of a CPA: a person of an authorised structure.</summary>
    CardCpa,

    /// <summary>Signature certificate of a CPS, out of its validity.</summary>
    CardExpired,

    /// <summary>Signature certificate of a CPS, on the revocation list of its authority.</summary>
    CardRevoked,

    /// <summary>Signature certificate of a CPS under <see cref="ForeignAuthority"/>.</summary>
    CardForeign,
}
