using System.Security.Cryptography;

namespace InsConformance.Insi.Pki;

/// <summary>Serial numbers of certificates.</summary>
internal static class SerialNumbers
{
    /// <summary>A random one, positive and of full length: its first byte is between 0x40 and 0x7F.</summary>
    public static byte[] Next()
    {
        var serial = RandomNumberGenerator.GetBytes(16);
        serial[0] = (byte)((serial[0] & 0x3F) | 0x40);
        return serial;
    }
}
