using InsConformance.Foundation;

namespace InsConformance.Certification.Dossiers;

/// <summary>What one rule says of a dossier. Holds no personal fact: it names the key instead.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="State">How the dossier stands to it.</param>
/// <param name="Detail">French: what was found.</param>
public sealed record DossierFinding(DossierRuleHead Rule, DossierState State, string Detail)
{
    /// <summary>Where it stands or belongs in the dossier's file; <see langword="null"/> when it does not come from there.</summary>
    public Place? Place { get; init; }

    /// <summary>French: what to do.</summary>
    public string? Cure { get; init; }

    /// <summary>The day that counts.</summary>
    public DateOnly? Date { get; init; }
}
