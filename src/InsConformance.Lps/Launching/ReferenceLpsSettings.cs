namespace InsConformance.Lps.Launching;

/// <summary>What goes to the child on its standard input, as one line of JSON: it may hold a private key, so never elsewhere.</summary>
internal sealed record ReferenceLpsSettings(
    string InsiUrl,
    string Idam,
    string Name,
    string Version,
    Guid Instance,
    int Port,
    double InsiTimeoutSeconds,
    string? ClientCertificatePkcs12 = null,
    string? ClientCertificatePath = null,
    string? ClientKeyPath = null,
    string? ClientCertificatePassword = null,
    string? TrustRootsPem = null,
    string? TrustRootPath = null,
    string? Emetteur = null,
    string? Nie = null,
    string? Nil = null,
    string? Mutant = null,
    long? Seed = null,
    string? CardInsiUrl = null,
    string? BillingId = null);
