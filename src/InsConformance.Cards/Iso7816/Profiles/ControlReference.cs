namespace InsConformance.Cards.Iso7816.Profiles;

/// <summary>Tags of control reference templates: what a security environment is for. ISO 7816-4; cards study section 3.7.</summary>
internal static class ControlReference
{
    /// <summary>INTERNAL AUTHENTICATE.</summary>
    public const byte Authentication = 0xA4;

    /// <summary>PSO HASH.</summary>
    public const byte Hash = 0xAA;

    /// <summary>PSO COMPUTE DIGITAL SIGNATURE.</summary>
    public const byte Signature = 0xB6;

    /// <summary>PSO DECIPHER.</summary>
    public const byte Confidentiality = 0xB8;

    /// <summary>How many there are.</summary>
    public const int Count = 4;

    /// <summary>A number from 0 on for each, or -1 for any other tag.</summary>
    public static int IndexOf(byte template) => template switch
    {
        Authentication => 0,
        Hash => 1,
        Signature => 2,
        Confidentiality => 3,
        _ => -1,
    };
}
