namespace InsConformance.Cards.Cpx.Card;

/// <summary>Operations of PKCS#15, by the number of their bit.</summary>
[Flags]
internal enum Pkcs15Operation
{
    /// <summary>compute-signature.</summary>
    ComputeSignature = 1 << 1,

    /// <summary>decipher.</summary>
    Decipher = 1 << 5,

    /// <summary>hash.</summary>
    Hash = 1 << 6,
}
