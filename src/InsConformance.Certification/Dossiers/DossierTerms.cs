using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers;

/// <summary>Durations and forms that the rules judge by, from a data file. Immutable. Made by <see cref="DossierTermsFile"/>.</summary>
public sealed record DossierTerms
{
    /// <summary>Deadlines, in file order.</summary>
    public required IReadOnlyList<Deadline> Deadlines { get; init; }

    /// <summary>Form of the NIE.</summary>
    public required NumberForm Nie { get; init; }

    /// <summary>Form of the NIL.</summary>
    public required NumberForm Nil { get; init; }

    /// <summary>Forms of VAT numbers by country prefix, but for FR, whose key is computed.</summary>
    public required IReadOnlyDictionary<string, NumberForm> Vat { get; init; }

    /// <summary>Subject names that an INSi certificate may bear.</summary>
    public required IReadOnlyList<string> CertificateNames { get; init; }

    /// <summary>Names of issuers of real certificates.</summary>
    public required IReadOnlyList<string> Issuers { get; init; }

    /// <summary>Names of issuers of test certificates.</summary>
    public required IReadOnlyList<string> TestIssuers { get; init; }

    /// <summary>Years that a certificate lasts.</summary>
    public required int CertificateYears { get; init; }

    /// <summary>Days by which its end may differ from that.</summary>
    public required int CertificateToleranceDays { get; init; }

    /// <summary>Days before its end from which a renewal is recalled.</summary>
    public required int CertificateNoticeDays { get; init; }

    /// <summary>How sure the facts on certificates are.</summary>
    public required EvidenceMark CertificateEvidence { get; init; }

    /// <summary>A requirement that holds one of these words is one of intrusion tests. Case and accents do not count.</summary>
    public required IReadOnlyList<string> IntrusionWords { get; init; }

    /// <summary>Extension of encrypted containers, with its point.</summary>
    public required string ContainerExtension { get; init; }
}
