using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults in the loop over the given names. Contract sections 6.1 and 6.4 (8, 9).</summary>
internal static class GivenNameLoopMutants
{
    public static LpsRules WholeListFirst(LpsRules conform) => conform with
    {
        Attempts = names => names.Count > 1 ? [string.Join(' ', names), .. names] : names,
    };

    public static LpsRules KeepsTryingAfter00(LpsRules conform) => conform with
    {
        GoesOnAfter = end => end.Result is not null,
    };

    public static LpsRules RetriesAfterFault(LpsRules conform) => conform with
    {
        GoesOnAfter = end => end.Result is null || conform.GoesOnAfter(end),
    };
}
