using InsConformance.Foundation;

namespace InsConformance.Lps.Driver;

/// <summary>The LPS declares a capability and does not answer the route of it. In a scenario a non-conformity (failed); before a run a wrong set-up.</summary>
public sealed class CapabilityNotKeptException : InsConformanceException
{
    internal CapabilityNotKeptException(DriverCall call, int status)
        : base(
            "capability-not-kept",
            $"Le logiciel déclare la capacité « {call.Capability} » et doit la tenir. Attendu : {call.Action} par {call}. Obtenu : HTTP {status}, la route n'est pas réalisée. Réaliser la route ou ne plus déclarer la capacité.")
    {
        Capability = call.Capability ?? "";
        Route = $"{call}: HTTP {status}";
    }

    /// <summary>The capability, e.g. <c>search-traits</c>.</summary>
    public string Capability { get; }

    /// <summary>The route and what it answered.</summary>
    public string Route { get; }

    /// <inheritdoc/>
    public override Verdict Verdict => Verdict.Failed;
}
