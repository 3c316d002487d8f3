using System.Buffers;
using System.Text.RegularExpressions;

namespace InsConformance.Reports.Fiction;

/// <summary>Finds private keys and PINs. What it finds may never leave, allowed or not.</summary>
internal static partial class SecretScan
{
    private static readonly SearchValues<string> Codes = SearchValues.Create(["pin", "puk", "porteur"], StringComparison.OrdinalIgnoreCase);

    /// <summary>What the secret is; <see langword="null"/> without any.</summary>
    /// <param name="text">Plain or JSON text.</param>
    public static string? In(string text)
    {
        if (text.Contains("PRIVATE KEY", StringComparison.Ordinal) && KeyHeader().IsMatch(text))
            return "a private key";
        // The algorithm of an RSA key and the OCTET STRING of a private one: a public one has a BIT STRING there. Its beginning alone is enough.
        if (text.Contains("IBADANBgkqhkiG9w0BAQEFAAS", StringComparison.Ordinal))
            return "a private key (PKCS#8)";
        if (text.Contains("20", StringComparison.Ordinal) || text.Contains("24", StringComparison.Ordinal) || text.Contains("2C", StringComparison.OrdinalIgnoreCase))
        {
            if (PinCommand().IsMatch(text) || PinInTrace().IsMatch(text))
                return "a PIN in a card command";
        }

        return text.AsSpan().ContainsAny(Codes) && PinLabel().IsMatch(text) ? "a PIN" : null;
    }

    [GeneratedRegex("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----", RegexOptions.CultureInvariant)]
    private static partial Regex KeyHeader();

    // As ApduEvidence writes a command: VERIFY, CHANGE REFERENCE DATA, RESET RETRY COUNTER with a body that is not hidden.
    [GeneratedRegex("\\\\?\"command\\\\?\"\\s*:\\s*\\\\?\"[0-9A-F]{2} ?(?:2[01]|2[45]|2[CD]) ?[0-9A-F]{2} ?[0-9A-F]{2} ?[0-9A-F]{2} ?[0-9A-F]{2}", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PinCommand();

    // Anywhere else, only what can be nothing but a code: 4 ASCII digits or more, or the block of ISO 9564-1 format 2, behind its length.
    [GeneratedRegex("(?<![0-9A-F])[0-9A-F][0-9A-F][ :]?(?:20|21|24|25|2C|2D)[ :]?0[0-3][ :]?[0-9A-F]{2}[ :]?(?:0[4-9A-F]|1[0-9A-F]|20)[ :]?(?:(?:3[0-9][ :]?){4}|2[4-9A-C][ :]?(?:[0-9]{2}[ :]?){2}(?:[0-9F]{2}[ :]?)+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PinInTrace();

    [GeneratedRegex("(?<![A-Za-z])(?:pin|puk|code[ _-]?porteur|code[ _-]?pin|pin[ _-]?code)(?![A-Za-z])\\\\?\"?\\s*(?:[:=]|est|vaut)\\s*\\\\?[\"«]?\\s*[0-9]{4,8}(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PinLabel();
}
