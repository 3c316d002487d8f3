namespace InsConformance.Identity.Attributes;

/// <summary>The attributes an identity can carry beside its status (EXI ID 24, EXI SI 22 [OFF2]; DMN INS 27 and 28).</summary>
[Flags]
public enum IdentityAttributes
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Homonyme: another identity resembles it. Fits any status.</summary>
    Homonyme = 1,

    /// <summary>Douteuse: the identity is doubted.</summary>
    Douteuse = 2,

    /// <summary>Fictive: nobody bears the identity.</summary>
    Fictive = 4,
}
