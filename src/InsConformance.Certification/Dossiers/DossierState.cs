namespace InsConformance.Certification.Dossiers;

/// <summary>How a dossier stands to a rule. Only <see cref="Ok"/> is good; what is missing never is.</summary>
public enum DossierState
{
    /// <summary>The rule is met. Written <c>ok</c>.</summary>
    Ok,

    /// <summary>Something that the editor has to give is missing. Written <c>missing</c>.</summary>
    Missing,

    /// <summary>What was given breaks the rule. Written <c>non-conform</c>.</summary>
    NonConform,

    /// <summary>A date or a duty to keep in mind. Written <c>reminder</c>.</summary>
    Reminder,

    /// <summary>The rule does not concern this product, or not yet; the reason is given. Written <c>not-applicable</c>.</summary>
    NotApplicable,
}
