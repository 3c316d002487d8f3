using System.Numerics;

namespace InsConformance.Identity.Attributes;

/// <summary>What attributes forbid: requirements 4.3 (EXI ID 24 and 26, EXI SI 09 [OFF2]; DMN INS 27 and 28). Thread-safe.</summary>
public static class AttributeRules
{
    private const IdentityAttributes All = IdentityAttributes.Homonyme | IdentityAttributes.Douteuse | IdentityAttributes.Fictive;

    /// <summary>Whether the attributes may stand together; none or one always may.</summary>
    /// <param name="attributes">The set.</param>
    /// <param name="options">Default <see cref="AttributeOptions.Default"/>.</param>
    public static bool MayCombine(IdentityAttributes attributes, AttributeOptions? options = null)
    {
        if ((attributes & ~All) != 0)
            return false;
        return BitOperations.PopCount((uint)attributes) < 2 || (options ?? AttributeOptions.Default).Combinations.Contains(attributes);
    }

    /// <summary>Whether the attributes force the status to provisoire and take the INS away: douteuse or fictive (DMN INS 27, EXI ID 26).</summary>
    public static bool ForceProvisoire(IdentityAttributes attributes) => (attributes & (IdentityAttributes.Douteuse | IdentityAttributes.Fictive)) != 0;

    /// <summary>Whether INSi may be called for an identity with these attributes: not when douteuse or fictive (DMN INS 28, EXI SI 09).</summary>
    public static bool AllowInsiCall(IdentityAttributes attributes) => !ForceProvisoire(attributes);

    /// <summary>The attributes in French, e.g. <c>douteuse + homonyme</c>; <c>aucun attribut</c> when there is none.</summary>
    public static string Describe(IdentityAttributes attributes)
    {
        var words = new List<string>(3);
        if (attributes.HasFlag(IdentityAttributes.Douteuse))
            words.Add("douteuse");
        if (attributes.HasFlag(IdentityAttributes.Fictive))
            words.Add("fictive");
        if (attributes.HasFlag(IdentityAttributes.Homonyme))
            words.Add("homonyme");
        return words.Count == 0 ? "aucun attribut" : string.Join(" + ", words);
    }
}
