namespace InsConformance.Reports.Dossier;

/// <summary>How the sheet <c>Exigences</c> is laid out (requirement workbooks of the ANS).</summary>
public enum RequirementLayout
{
    /// <summary>One row per proof, columns of the Convergence export. Written <c>convergence</c>.</summary>
    Convergence,

    /// <summary>One row per conformity scenario with up to three pairs of proof columns, as the DMN workbook has it. Written <c>dmn</c>.</summary>
    Dmn,
}
