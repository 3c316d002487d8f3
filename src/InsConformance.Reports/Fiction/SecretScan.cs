using System.Text.RegularExpressions;

namespace InsConformance.Reports.Fiction;

/// <summary>Finds private keys and PINs. What it finds may never leave, allowed or not.</summary>
internal static partial class SecretScan
{
    /// <summary>What the secret is; <see langword="null"/> without any.</summary>
    /// <param name="text">Plain or JSON text.</param>
    public static string? In(string text)
    {
        if (text.Contains("PRIVATE KEY", StringComparison.Ordinal) && KeyHeader().IsMatch(text))
            return "a private key";
        // The algorithm of an RSA key and the OCTET STRING of a private one: a public one has a BIT STRING there.
        if (text.Contains("IBADANBgkqhkiG9w0BAQEFAAS", StringComparison.Ordinal))
            return "a private key (PKCS#8)";
        if (PinCommand().IsMatch(text))
            return "a PIN in a card command";
        return PinLabel().IsMatch(text) ? "a PIN" : null;
    }

    [GeneratedRegex("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----", RegexOptions.CultureInvariant)]
    private static partial Regex KeyHeader();

    // As ApduEvidence writes a command: VERIFY, CHANGE REFERENCE DATA, RESET RETRY COUNTER with a body that is not hidden.
    [GeneratedRegex("\\\\?\"command\\\\?\"\\s*:\\s*\\\\?\"[0-9A-F]{2} ?(?:2[01]|2[45]|2[CD]) ?0[0-3] ?[0-9A-F]{2} ?[0-9A-F]{2} ?[0-9A-F]{2}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PinCommand();

    [GeneratedRegex("(?<![A-Za-z])(?:pin|puk|code porteur|code pin)(?![A-Za-z])\\\\?\"?\\s*[:=]\\s*\\\\?\"?[0-9]{4,8}(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PinLabel();
}
