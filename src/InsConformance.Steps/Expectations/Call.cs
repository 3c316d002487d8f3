using InsConformance.Foundation;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Requests;

namespace InsConformance.Steps.Expectations;

/// <summary>One call as the service received it: the exchange and what its request says.</summary>
internal sealed record Call(int Number, Exchange Exchange, ReceivedRequest? Request)
{
    /// <summary>What the service answered: return code, fault code, <c>panne</c> when the reply was broken on the wire, or the bare HTTP status.</summary>
    public string Answer => Exchange.CodeCr ?? Exchange.FaultCode ?? (IsBroken ? "panne" : $"HTTP {Exchange.Status}");

    private bool IsBroken => Exchange.Transport is { } transport && !transport.Contains("status=", StringComparison.Ordinal);

    /// <summary>The traits sent.</summary>
    /// <exception cref="NonConformityException">The request was not a readable search by traits.</exception>
    public TraitsSearch Traits => Request?.Search ?? throw new NonConformityException(
        "Chaque appel est une recherche par traits lisible.", $"appel {Number} : un élément RECSANSVITALE", $"une requête illisible ou d'une autre opération, réponse {Answer}");

    /// <summary>What a carte Vitale gave.</summary>
    /// <exception cref="NonConformityException">The request was not a readable search with a carte Vitale.</exception>
    public VitaleSearch Vitale => Request?.Payload as VitaleSearch ?? throw new NonConformityException(
        "Chaque appel est une recherche par carte Vitale lisible.", $"appel {Number} : un élément RECVITALE", $"une requête illisible ou d'une autre opération, réponse {Answer}");
}
