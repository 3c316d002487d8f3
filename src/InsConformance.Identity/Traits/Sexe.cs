namespace InsConformance.Identity.Traits;

/// <summary>The sex as INSi knows it: two values, no other comes back. Rule EF_INS25_04 [OFF2].</summary>
public enum Sexe
{
    /// <summary>Féminin.</summary>
    F,

    /// <summary>Masculin.</summary>
    M,
}
