using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Assertions;

/// <summary>
/// Judges who calls in card mode and with Pro Santé Connect, on the exact bytes received. One shape of signature is accepted, everything else is refused; what
/// comes out is read from the very tree whose digest was verified. Contract sections 2.1, 2.6 and 2.7; decision 0013. Thread-safe.
/// </summary>
/// <param name="rules">What an assertion must be.</param>
/// <param name="cards">Trust in card certificates; not disposed.</param>
/// <param name="clock">The run's clock, for ages and ends of validity.</param>
public sealed class AssertionJudge(AssertionRules rules, CertificateTrust cards, TimeProvider clock)
{
    private readonly CardCertificates _certificates = new(cards);

    /// <summary>The verdict on one message.</summary>
    /// <param name="message">The bytes received.</param>
    /// <param name="request">What they were read as.</param>
    /// <param name="policy">What a test changes; default <see cref="AssertionPolicy.Default"/>.</param>
    public AssertionVerdict Judge(ReadOnlyMemory<byte> message, ReceivedRequest request, AssertionPolicy? policy = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var run = new AssertionRun(rules, policy ?? AssertionPolicy.Default, clock);
        var roots = request.Security is null ? [] : SignedTreeReader.Read(message);
        AssertionPlacement.Check(run, request, roots.Count);
        if (roots.Count == 0 || run.IsRefused)
            return Verdict(run, null, null);
        var sender = PsAssertionCheck.Run(run, roots[0], request, _certificates);
        var vitale = roots.Count > 1 ? VitaleAssertionCheck.Run(run, roots[1].Node) : null;
        return Verdict(run, sender, vitale);
    }

    private static AssertionVerdict Verdict(AssertionRun run, PsIdentity? sender, VitaleAssertion? vitale) =>
        run.IsRefused ? new(run.FaultCode, run.Findings, null, null) : new(null, run.Findings, sender, vitale);
}
