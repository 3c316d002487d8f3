namespace InsConformance.Insi.Pki;

/// <summary>Values of the certificate extension 1.2.250.1.71.1.2.2. Cards study section 3.8 [CLIENT].</summary>
internal static class CardTypes
{
    public const int Cps = 0;

    public const int Cpf = 1;

    /// <summary>CPE and CDE alike.</summary>
    public const int Cpe = 2;

    public const int Cpa = 3;
}
