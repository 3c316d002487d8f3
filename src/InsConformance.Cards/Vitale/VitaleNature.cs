namespace InsConformance.Cards.Vitale;

/// <summary>Nature of a carte Vitale. Cards study section 4.1 (R, D, T).</summary>
public enum VitaleNature
{
    /// <summary>Real, code R.</summary>
    Real,

    /// <summary>Demonstration, code D.</summary>
    Demonstration,

    /// <summary>Test, code T.</summary>
    Test,
}
