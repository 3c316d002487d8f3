using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Lets a mutant replace a rule of identities.</summary>
internal static class IdentityRuleMutants
{
    public static LpsRules With(this LpsRules conform, Func<IdentityRules, IdentityRules> replace) => conform with { Identity = replace(conform.Identity) };
}
