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
}
