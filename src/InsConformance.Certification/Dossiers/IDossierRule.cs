namespace InsConformance.Certification.Dossiers;

/// <summary>One rule that software can check on a dossier.</summary>
internal interface IDossierRule
{
    DossierRuleHead Head { get; }

    /// <summary>At least one finding, whatever the dossier.</summary>
    IEnumerable<DossierFinding> Check(DossierCase subject);
}
