using InsConformance.Foundation;
using InsConformance.Insi.Requests;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Operating;

namespace InsConformance.Steps.Playing;

/// <summary>
/// Tells "your set-up is wrong" from "your product is wrong" before the first scenario: one search for a person that the mock knows must
/// arrive at the mock. What the LPS makes of the answer is not judged here.
/// </summary>
internal static class SetUpProbe
{
    private static readonly TypedTraits Known = new("ADRUN", ["ZOE"], "F", "1975-12-31", "63220");

    /// <summary>Makes the call.</summary>
    /// <exception cref="BlockedException">No call arrived and the LPS got no answer, or the mock does not know the caller.</exception>
    public static async Task RunAsync(RunWorker worker, CancellationToken ct)
    {
        // A person is told what to configure, and the first scenario that calls shows whether it was.
        if (worker.Driver is OperatorDriver)
            return;
        await worker.Driver.ResetAsync(worker.Endpoint.ResetTo(worker.Mock), ct);
        if (!worker.Driver.Description.Declares(LpsCapabilities.SearchTraits))
            return;

        // The set-up is judged without the faults that the scenarios are to meet; the reset at the end puts them back.
        worker.Mock.Faults.Clear();
        SearchOutcome outcome;
        try
        {
            var identity = await worker.Driver.CreateIdentityAsync(new TraitsEntry(Known), ct);
            await CapabilityProbe.RunAsync(worker.Driver, identity.Id, ct);
            outcome = await worker.Driver.SearchInsiAsync(identity.Id, new SearchCommand(), ct);
        }
        catch (CapabilityNotKeptException lie)
        {
            throw CapabilityProbe.Blocked(lie, worker.Driver.Description.Name);
        }
        catch (InsConformanceException e) when (e.Verdict is Verdict.Failed || e.Code == LpsContract.BrokenCode)
        {
            // The product or its driver misbehaves: that is for the scenarios to show, those of the driver first.
            return;
        }

        if (worker.Mock.Journal.Count == 0 && outcome.Outcome == SearchOutcomeKind.Failed)
        {
            throw new BlockedException(
                "lps-does-not-reach-mock",
                $"the LPS got no answer and no call arrived at the mock ({worker.Mock.MutualTlsUri}); the LPS says: {outcome.Text}",
                worker.Endpoint.CanBeAimed
                    ? "check that the LPS uses the insiUrl of POST /reset, trusts the test authority and has a client certificate (insconf pki export DIR)"
                    : $"configure the LPS to call {worker.Mock.MutualTlsUri} with a certificate of: insconf pki export DIR");
        }

        RefuseUnknownCaller(worker);
        worker.Mock.Reset();
    }

    private static void RefuseUnknownCaller(RunWorker worker)
    {
        var refused = worker.Mock.Journal.Snapshot().FirstOrDefault(e => e.FaultCode is "desir_550" or "desir_560");
        if (refused?.FaultCode == "desir_550")
        {
            var idam = RequestReader.Read(refused.Request).Request?.Lps?.Idam;
            throw new BlockedException(
                "idam-unknown",
                $"the mock does not know the authorisation number (IDAM) that the LPS sends: {(string.IsNullOrEmpty(idam) ? "none" : idam)}",
                "give the LPS's own number with --idam, or let its test build send TESTSGIE0000");
        }

        if (refused is not null)
        {
            throw new BlockedException(
                "client-certificate-refused",
                $"the mock refuses the client certificate of the LPS: {refused.Tls?.ClientSubject ?? "none"}",
                "let the LPS's test build call with insi-auto or insi-manu of: insconf pki export DIR");
        }
    }
}
