using System.Security.Cryptography.X509Certificates;

namespace InsConformance.Insi.Pki;

/// <summary>From when until when a certificate is valid, in UTC. Immutable.</summary>
/// <param name="Start">First instant.</param>
/// <param name="End">Last instant.</param>
public readonly record struct CertificateValidity(DateTime Start, DateTime End)
{
    /// <summary>The validity that a certificate states.</summary>
    public static CertificateValidity Of(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return new CertificateValidity(certificate.NotBefore.ToUniversalTime(), certificate.NotAfter.ToUniversalTime());
    }

    /// <summary>
    /// Whether now is in it: the end is judged on the run's clock, so that a step can let a certificate expire; the start on real time, so that a clock set in
    /// the past does not refuse every certificate.
    /// </summary>
    /// <param name="clock">The run's clock.</param>
    public bool IsNow(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return clock.GetUtcNow().UtcDateTime <= End && TimeProvider.System.GetUtcNow().UtcDateTime >= Start;
    }
}
