namespace InsConformance.Certification.Crosswalks;

/// <summary>How the demands of two proofs compare. A verdict never travels from a weaker demand to a stronger one.</summary>
public enum LinkRelation
{
    /// <summary>The same demand: every verdict travels both ways. Written <c>same</c>, the default.</summary>
    Same,

    /// <summary>The first demands all that the second does, and more: a pass travels from first to second, a refutation from second to first. Written <c>a-demands-more</c>.</summary>
    FirstDemandsMore,

    /// <summary>The other way round. Written <c>b-demands-more</c>.</summary>
    SecondDemandsMore,

    /// <summary>They overlap and neither holds the other: nothing travels, the link is only shown. Written <c>partial</c>.</summary>
    Partial,
}
