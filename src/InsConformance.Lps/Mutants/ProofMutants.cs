using InsConformance.Identity.Proofs;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults around identity documents. DMN INS 18 to 21.</summary>
internal static class ProofMutants
{
    /// <summary>Has a button « validate » that asks for nothing.</summary>
    public static LpsRules ValidatesWithAnyProof(LpsRules conform) => conform.With(rules => rules with { MayValidate = (_, _) => true });

    /// <summary>Keeps that a document was seen, not which.</summary>
    public static LpsRules ProofKindDropped(LpsRules conform) => conform.With(rules => rules with { KeptProof = _ => null });

    /// <summary>Lets a site name its documents and keeps the levels that were delivered.</summary>
    public static LpsRules ProofLevelsFixed(LpsRules conform) => conform.With(rules => rules with
    {
        SetProofs = (before, wanted) => ProofCatalogue.Of(wanted.Kinds.Select(k => before.Find(k.Code) is { } known ? k with { Confidence = known.Confidence } : k)),
    });

    /// <summary>Keeps the list that was delivered.</summary>
    public static LpsRules ProofListFixed(LpsRules conform) => conform.With(rules => rules with { SetProofs = (before, _) => before });

    /// <summary>The switch is in the settings and nobody reads it.</summary>
    public static LpsRules AutomaticValidationAlwaysOn(LpsRules conform) => conform.With(rules => rules with { ValidatesByItself = _ => true });
}
