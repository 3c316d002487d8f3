namespace InsConformance.Certification.Dossiers;

/// <summary>What a document of the dossier is. Guide de dépôt TLC V1.4.2, §4.1 and 4.2 [OFF2].</summary>
public enum DocumentKind
{
    /// <summary>Functional documentation that shows the minimal functions. Written <c>documentation</c>.</summary>
    Documentation,

    /// <summary>A mandate to the leader of a group. Written <c>mandate</c>; it names no version.</summary>
    Mandate,

    /// <summary>Evidence of a third party, e.g. the CNDA. Written <c>third-party</c>.</summary>
    ThirdParty,

    /// <summary>Any other. Written <c>other</c>.</summary>
    Other,
}
