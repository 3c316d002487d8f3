namespace InsConformance.Certification.Importing;

/// <summary>How a requirement workbook is laid out (requirements.md 3.1 and 3.2).</summary>
public enum WorkbookLayout
{
    /// <summary>Whichever fits the headers. Written <c>auto</c>.</summary>
    Auto,

    /// <summary>Convergence requirement workbook: one row per scenario, proofs in numbered pairs of columns. Written <c>scenarios</c>.</summary>
    Scenarios,

    /// <summary>Export of the Convergence sheet: one row per proof, the requirement under <c>ID</c>. Written <c>proofs</c>.</summary>
    Proofs,

    /// <summary>Export of a Ségur REM: one row per scenario, up to ten pairs of columns of the same name. Written <c>rem</c>.</summary>
    Rem,
}
