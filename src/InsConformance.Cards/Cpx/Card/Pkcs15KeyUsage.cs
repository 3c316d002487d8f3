namespace InsConformance.Cards.Cpx.Card;

/// <summary>KeyUsageFlags of PKCS#15, by the number of their bit.</summary>
[Flags]
internal enum Pkcs15KeyUsage
{
    /// <summary>decrypt.</summary>
    Decrypt = 1 << 1,

    /// <summary>sign.</summary>
    Sign = 1 << 2,

    /// <summary>nonRepudiation.</summary>
    NonRepudiation = 1 << 9,
}
