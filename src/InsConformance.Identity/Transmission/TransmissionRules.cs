using InsConformance.Identity.Statuses;

namespace InsConformance.Identity.Transmission;

/// <summary>What may be transmitted at each status: requirements 4.9. The traits always may. Thread-safe.</summary>
public static class TransmissionRules
{
    private static readonly TransmissionRule Provisoire = new(false, false, false, "PROV");
    private static readonly TransmissionRule Validee = new(false, false, false, "VALI");
    private static readonly TransmissionRule Qualifiee = new(true, true, true, "VALI");

    /// <summary>The rule of a status. Récupérée travels as PROV without INS (DMN INS 34; PID-32 [INF from Guide V3 2.2.2]).</summary>
    /// <exception cref="ArgumentOutOfRangeException">No such status.</exception>
    public static TransmissionRule For(IdentityStatus status) => status switch
    {
        IdentityStatus.Provisoire or IdentityStatus.Recuperee => Provisoire,
        IdentityStatus.Validee => Validee,
        IdentityStatus.Qualifiee => Qualifiee,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };
}
