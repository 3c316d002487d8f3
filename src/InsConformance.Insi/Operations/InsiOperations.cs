using InsConformance.Foundation.Evidence;

namespace InsConformance.Insi.Operations;

/// <summary>
/// The operations whose contract is public: the two searches. Verification has a contract of which only names are public; they are data, see
/// <see cref="Verification.VerificationContract"/>. Contract section 1.1. Thread-safe.
/// </summary>
public static class InsiOperations
{
    /// <summary>WS_INS1, search with a carte Vitale.</summary>
    public static InsiOperation SearchByVitale { get; } =
        new("WS_INS1", "rechercherInsAvecCarteVitale", InsiNames.RecVit, "RECVITALE", EvidenceMark.Schema);

    /// <summary>WS_INS2, search by traits.</summary>
    public static InsiOperation SearchByTraits { get; } =
        new("WS_INS2", "rechercherInsAvecTraitsIdentite", InsiNames.RecSans, "RECSANSVITALE", EvidenceMark.Schema);

    /// <summary>Both, in the order of their labels.</summary>
    public static IReadOnlyList<InsiOperation> All { get; } = [SearchByVitale, SearchByTraits];

    /// <summary>The operation whose body element is this one, or <see langword="null"/>.</summary>
    public static InsiOperation? OfPayload(string payloadNamespace, string payloadName)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i].PayloadName == payloadName && All[i].PayloadNamespace == payloadNamespace)
                return All[i];
        }

        return null;
    }
}
