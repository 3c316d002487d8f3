using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;

namespace InsConformance.Steps.Playing;

/// <summary>
/// Before the first scenario: does the LPS answer the routes of what it declares? A capability list that lies is a wrong set-up of its test build and
/// not a non-conformity of the product. Only calls that change nothing that the next reset does not undo, and none that needs a card.
/// </summary>
internal static class CapabilityProbe
{
    private static readonly (string Capability, Func<ILpsDriver, string, CancellationToken, Task> Call)[] Calls =
    [
        (LpsCapabilities.FindIdentities, (lps, _, ct) => lps.FindIdentitiesAsync(new AntecedentCriteria("1975-12-31", "ADRUN", null, null), null, ct)),
        (LpsCapabilities.Audit, (lps, _, ct) => lps.ReadAuditAsync(ct)),
        (LpsCapabilities.Proofs, (lps, _, ct) => lps.GetProofSettingsAsync(ct)),
        (LpsCapabilities.Clock, (lps, _, ct) => lps.SetClockAsync(new ClockRequest(0), ct)),
        (LpsCapabilities.ChangeTraits, (lps, id, ct) => lps.ChangeTraitsAsync(id, new TraitsEntry(new TypedTraits(NomUtilise: "ADRUN")), ct)),
    ];

    /// <summary>Makes one call for each capability declared.</summary>
    /// <param name="lps">The LPS.</param>
    /// <param name="id">An identity that it holds.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="CapabilityNotKeptException">The route of a declared capability does not exist.</exception>
    public static async Task RunAsync(ILpsDriver lps, string id, CancellationToken ct)
    {
        foreach (var (capability, call) in Calls.Where(c => lps.Description.Declares(c.Capability)))
        {
            try
            {
                await call(lps, id, ct);
            }
            catch (InsConformanceException e) when (e is not (CapabilityNotKeptException or BlockedException))
            {
                // The route is there: what the LPS makes of the call is for the scenarios to judge.
            }
        }
    }

    /// <summary>How the lie reads before a run.</summary>
    public static BlockedException Blocked(CapabilityNotKeptException lie, string lps) => new(
        "capability-list-lies",
        $"{lps} declares the capability '{lie.Capability}' and does not keep it: {lie.Route}",
        "answer that route in its test build, or take the capability off GET /lps",
        lie);
}
