using InsConformance.Certification.Dossiers.Rules;

namespace InsConformance.Certification.Dossiers;

/// <summary>All rules that software can check on a dossier. Thread-safe.</summary>
public static class DossierRules
{
    private static IReadOnlyList<IDossierRule> Fixed { get; } =
    [
        new EntityRule(), new EntityNumberRule(), new SoftwareRule(), new ProfileRule(), new CndaNumberRule(), new ComponentRule(), new DocumentRule(),
        new InterfaceRule(), new VersionRule(), new ProofRule(), new IntrusionTestRule(),
        new CertificateUseRule(), new CertificateNameRule(), new CertificateIssuerRule(), new CertificateLifeRule(), new CertificateCopyRule(),
    ];

    /// <summary>Ids of the rules that are not deadlines.</summary>
    public static IEnumerable<string> Ids => Fixed.Select(r => r.Head.Id).Distinct(StringComparer.Ordinal);

    /// <summary>What every rule says of a dossier, by rule, deadlines last. Each rule speaks at least once.</summary>
    /// <param name="subject">The dossier and what it is judged by.</param>
    public static IReadOnlyList<DossierFinding> Check(DossierCase subject)
    {
        var rules = Fixed.Concat(subject.Terms.Deadlines.Select(d => new DeadlineRule(d)));
        return [.. rules.SelectMany(rule => rule.Check(subject))];
    }
}
