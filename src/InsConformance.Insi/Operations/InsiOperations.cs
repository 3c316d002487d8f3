using InsConformance.Foundation.Evidence;

namespace InsConformance.Insi.Operations;

/// <summary>
/// The operations whose name is public. The two batch operations (WS_INS4, WS_INS5) exist, but no name of theirs is. Contract section 1.1. Thread-safe.
/// </summary>
public static class InsiOperations
{
    /// <summary>WS_INS1, search with a carte Vitale.</summary>
    public static InsiOperation SearchByVitale { get; } =
        new("WS_INS1", "rechercherInsAvecCarteVitale", InsiNames.RecVit, "RECVITALE", EvidenceMark.Schema);

    /// <summary>WS_INS2, search by traits.</summary>
    public static InsiOperation SearchByTraits { get; } =
        new("WS_INS2", "rechercherInsAvecTraitsIdentite", InsiNames.RecSans, "RECSANSVITALE", EvidenceMark.Schema);

    /// <summary>WS_INS3, unit verification: only the name is public [CLIENT], its number is inferred and its contract was not found.</summary>
    public static InsiOperation Verification { get; } =
        new("WS_INS3", "verifierInsAvecTraitsIdentite", null, null, EvidenceMark.Inferred);

    /// <summary>All of them, in the order of their labels.</summary>
    public static IReadOnlyList<InsiOperation> All { get; } = [SearchByVitale, SearchByTraits, Verification];

    /// <summary>The operation whose body element is this one, or <see langword="null"/>.</summary>
    public static InsiOperation? OfPayload(string payloadNamespace, string payloadName)
    {
        foreach (var operation in All)
        {
            if (operation.PayloadName == payloadName && operation.PayloadNamespace == payloadNamespace)
                return operation;
        }

        return null;
    }

    /// <summary>The operation that an action names in its last part, or <see langword="null"/>.</summary>
    public static InsiOperation? OfAction(string? action)
    {
        if (action is null)
            return null;
        var name = action.AsSpan(action.LastIndexOf(':') + 1).Trim();
        foreach (var operation in All)
        {
            if (name.SequenceEqual(operation.Name))
                return operation;
        }

        return null;
    }
}
