namespace InsConformance.Reports.Dossier;

/// <summary>How a dossier stands to one of its rules.</summary>
public enum DossierCheckState
{
    /// <summary>The rule is met.</summary>
    Met,

    /// <summary>The rule is broken.</summary>
    Broken,

    /// <summary>Something is missing to tell, which the editor has to give.</summary>
    Missing,

    /// <summary>A date or a duty to keep in mind.</summary>
    Reminder,

    /// <summary>The rule does not concern this product.</summary>
    NotApplicable,
}
