using System.Security.Cryptography.X509Certificates;
using InsConformance.Cards.Readers;
using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Mutants;

namespace InsConformance.Lps.Reference;

/// <summary>What the reference LPS is and whom it calls. Checked at start, all faults at once.</summary>
public sealed record ReferenceLpsOptions
{
    /// <summary>INSi endpoint, e.g. <c>https://localhost:8443/lps</c>; <c>POST /reset</c> may change it.</summary>
    public required Uri InsiUrl { get; init; }

    /// <summary>Billing number when neither <see cref="BillingId"/> nor the card gives one: a FINESS of department 99, which does not exist.</summary>
    internal const string DefaultBillingId = "990000001";

    /// <summary>Sector when the card gives none (table R02). As in the official sample [OFF2].</summary>
    internal const string DefaultSector = "SA07";

    /// <summary>INSi endpoint to call while a card session is open, e.g. <c>https://localhost:8444/lps</c>; default <see cref="InsiUrl"/>. <c>POST /reset</c> may change it.</summary>
    public Uri? CardInsiUrl { get; init; }

    /// <summary>Attribute <c>identifiantFacturation</c> of the assertion PS; default the FINESS or SIRET on the card. Contract section 2.6 [OFF2].</summary>
    public string? BillingId { get; init; }

    /// <summary>Deadline of one operation on a card. Default 10 seconds.</summary>
    public TimeSpan CardTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Authorisation number given by the CNDA, twelve letters or digits, e.g. <c>TESTSGIE0000</c>.</summary>
    public required string Idam { get; init; }

    /// <summary>Name of the software, without colon nor blank. Default <c>LPS-REFERENCE</c>.</summary>
    public string Name { get; init; } = "LPS-REFERENCE";

    /// <summary>Version of the software. Default <c>1.0</c>.</summary>
    public string Version { get; init; } = "1.0";

    /// <summary>Installation id, kept for the life of an installation. Default a fixed fictitious one.</summary>
    public Guid Instance { get; init; } = new("5b1f2c1e-7a64-4d0f-9c52-3f3a5d2e8a10");

    /// <summary>Editor number, when there is one.</summary>
    public string? Nie { get; init; }

    /// <summary>Software number, when there is one.</summary>
    public string? Nil { get; init; }

    /// <summary>Client certificate with its private key; or give <see cref="ClientCertificatePath"/>. One of them is needed for https.</summary>
    public X509Certificate2? ClientCertificate { get; init; }

    /// <summary>PKCS#12 file (<c>.p12</c>, <c>.pfx</c>), or PEM file with the certificate and, unless <see cref="ClientKeyPath"/> is given, its key.</summary>
    public string? ClientCertificatePath { get; init; }

    /// <summary>PEM file of the private key.</summary>
    public string? ClientKeyPath { get; init; }

    /// <summary>Password of the PKCS#12 file or of the PEM key.</summary>
    public string? ClientCertificatePassword { get; init; }

    /// <summary>Authorities to trust for the service, root and intermediate ones; or give <see cref="TrustRootPath"/>; absent means the machine's.</summary>
    public X509Certificate2Collection? TrustRoots { get; init; }

    /// <summary>PEM file of the authorities to trust for the service.</summary>
    public string? TrustRootPath { get; init; }

    /// <summary><c>Emetteur</c> of both contexts. Default the subject OU of the client certificate (contract section 2.2); needed without one.</summary>
    public string? Emetteur { get; init; }

    /// <summary>Id of the mutant to be, or <see langword="null"/> for the conform LPS.</summary>
    public string? Mutant { get; init; }

    /// <summary>Real time of this LPS; its clock starts from it. Default the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>UUIDs of the calls, unless <see cref="Seed"/> is given. Default random.</summary>
    public IdSource Ids { get; init; } = new();

    /// <summary>Makes the UUIDs reproducible.</summary>
    public long? Seed { get; init; }

    /// <summary>Port on loopback; 0, the default, takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Deadline of one call to the service. Default 10 seconds.</summary>
    public TimeSpan InsiTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Deadline of any answer of this LPS. Default 100 seconds.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>Transport to the service, for tests.</summary>
    internal HttpMessageHandler? InsiHandler { get; init; }

    /// <summary>The readers for a reset, for tests; default those of the machine or, when the reset says so, of the harness.</summary>
    internal Func<ResetRequest, ICardReaders>? Readers { get; init; }

    /// <summary>Throws when an option is wrong.</summary>
    /// <exception cref="InputException">Every fault in one message.</exception>
    internal void Check()
    {
        var faults = Faults().ToList();
        if (faults.Count > 0)
            throw new InputException("lps-options", null, "the reference LPS cannot be configured so: " + string.Join("; ", faults));
        MutantRules.Check(Mutant);
    }

    private IEnumerable<string> Faults()
    {
        if (!InsiUrl.IsAbsoluteUri || InsiUrl.Scheme is not ("http" or "https"))
            yield return $"InsiUrl '{InsiUrl}' must be an absolute http or https URL, e.g. https://localhost:8443/lps";
        if (Idam.Length != 12 || !Idam.All(char.IsAsciiLetterOrDigit))
            yield return $"Idam '{Idam}' must be twelve letters or digits, e.g. TESTSGIE0000";
        if (Name.Length == 0 || Name.Any(c => char.IsWhiteSpace(c) || c == ':'))
            yield return $"Name '{Name}' must not be empty nor hold a blank or a colon, e.g. LPS-REFERENCE";
        if (Version.Length == 0 || Version.Any(c => char.IsWhiteSpace(c) || c == ':'))
            yield return $"Version '{Version}' must not be empty nor hold a blank or a colon, e.g. 1.0";
        if (ClientCertificate is not null && ClientCertificatePath is not null)
            yield return "give ClientCertificate or ClientCertificatePath, not both";
        if (TrustRoots is not null && TrustRootPath is not null)
            yield return "give TrustRoots or TrustRootPath, not both";
        var hasCertificate = ClientCertificate is not null || ClientCertificatePath is not null;
        if (InsiUrl.IsAbsoluteUri && InsiUrl.Scheme == "https" && !hasCertificate)
            yield return "an https InsiUrl needs a client certificate, e.g. ClientCertificatePath = insi-auto.p12 (see insconf pki)";
        if (!hasCertificate && string.IsNullOrEmpty(Emetteur))
            yield return "Emetteur is needed without a client certificate, e.g. 10B0152872";
        if (Port is < 0 or > 65535)
            yield return $"Port {Port} must be between 0 and 65535";
        if (CardInsiUrl is { } card && (!card.IsAbsoluteUri || card.Scheme is not ("http" or "https")))
            yield return $"CardInsiUrl '{card}' must be an absolute http or https URL, e.g. https://localhost:8444/lps";
        if (InsiTimeout <= TimeSpan.Zero || AnswerTimeout <= TimeSpan.Zero || CardTimeout <= TimeSpan.Zero)
            yield return "InsiTimeout, AnswerTimeout and CardTimeout must be above zero";
    }
}
