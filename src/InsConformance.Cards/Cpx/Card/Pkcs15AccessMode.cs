namespace InsConformance.Cards.Cpx.Card;

/// <summary>AccessMode of PKCS#15 (ISO 7816-15), by the number of their bit.</summary>
[Flags]
internal enum Pkcs15AccessMode
{
    /// <summary>read.</summary>
    Read = 1 << 0,

    /// <summary>pso_cds.</summary>
    ComputeSignature = 1 << 5,

    /// <summary>pso_dec.</summary>
    Decipher = 1 << 7,

    /// <summary>int_auth.</summary>
    InternalAuthenticate = 1 << 9,
}
