namespace InsConformance.Insi.Pki;

/// <summary>One certificate of a store with its private key, and for an authority its revocation list; all PEM.</summary>
/// <param name="Profile">What it is made of.</param>
/// <param name="CertificatePem">The certificate.</param>
/// <param name="KeyPem">The private key, PKCS#8.</param>
/// <param name="RevocationPem">The revocation list that an authority issues; <see langword="null"/> for a leaf.</param>
internal sealed record PkiEntry(PkiProfile Profile, string CertificatePem, string KeyPem, string? RevocationPem = null);
