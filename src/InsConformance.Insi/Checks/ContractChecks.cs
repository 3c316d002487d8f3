using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Checks;

/// <summary>Holds received requests against the contract. Thread-safe.</summary>
public static class ContractChecks
{
    /// <summary>Every breach, in the order of the checks' groups; empty for a conform request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="context">What is known beside it; its history takes the request in.</param>
    public static IReadOnlyList<CheckFinding> Run(ReceivedRequest request, CheckContext context)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(context);
        var run = new CheckRun(request, context);
        HttpChecks.Run(ref run);
        HeaderChecks.Run(ref run);
        SecurityChecks.Run(ref run);
        BamChecks.Run(ref run);
        LpsChecks.Run(ref run);
        EmetteurChecks.Run(ref run);
        ReuseChecks.Run(ref run);
        StructureChecks.Run(ref run);
        switch (request.Payload)
        {
            case TraitsSearch search:
                TraitsChecks.Run(ref run, search);
                break;
            case VitaleSearch search:
                VitaleChecks.Run(ref run, search);
                CouvertureChecks.Run(ref run, search);
                break;
            default:
                VerificationChecks.Run(ref run);
                break;
        }

        return run.Findings;
    }
}
