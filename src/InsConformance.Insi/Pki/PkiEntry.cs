namespace InsConformance.Insi.Pki;

/// <summary>One certificate of a store with its private key, both PEM.</summary>
/// <param name="Profile">What it is made of.</param>
/// <param name="CertificatePem">The certificate.</param>
/// <param name="KeyPem">The private key, PKCS#8.</param>
internal sealed record PkiEntry(PkiProfile Profile, string CertificatePem, string KeyPem);
