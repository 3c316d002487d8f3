using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace InsConformance.Insi.Pki;

/// <summary>The file of a card: a line with its number, then certificate and key of signature and of authentication, PEM.</summary>
internal static class CardBundle
{
    // The format is raised too when certificates take another form: those that are kept are made anew.
    private const string Header = "InsConformance test card, format 2. FICTIF: without value outside tests. Number ";

    public static byte[] Write(string number, X509Certificate2 signature, RSA signatureKey, X509Certificate2 authentication, RSA authenticationKey) =>
        Encoding.ASCII.GetBytes(string.Join('\n',
            Header + number,
            signature.ExportCertificatePem(),
            signatureKey.ExportPkcs8PrivateKeyPem(),
            authentication.ExportCertificatePem(),
            authenticationKey.ExportPkcs8PrivateKeyPem(),
            ""));

    /// <summary>The number in the first line of a card's file, or <see langword="null"/> when it has none.</summary>
    public static string? NumberOf(string? firstLine) =>
        firstLine is not null && firstLine.StartsWith(Header, StringComparison.Ordinal) && firstLine.Length == Header.Length + 10 ? firstLine[Header.Length..] : null;

    /// <summary>Reads a file back.</summary>
    /// <returns><see langword="null"/> when the text is of another format, incomplete or damaged.</returns>
    public static IssuedCard? Read(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end < 0 || NumberOf(text[..end]) is not { } number)
            return null;
        X509Certificate2? signature = null;
        try
        {
            var rest = text.AsSpan(end);
            signature = Next(ref rest);
            if (signature is not null && Next(ref rest) is { } authentication)
                return new IssuedCard(number, signature, authentication);
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or FormatException)
        {
            // Damaged: made anew.
        }

        signature?.Dispose();
        return null;
    }

    private static X509Certificate2? Next(ref ReadOnlySpan<char> text) =>
        Block(ref text, "CERTIFICATE") is { } certificate && Block(ref text, "PRIVATE KEY") is { } key ? X509Certificate2.CreateFromPem(certificate, key) : null;

    private static string? Block(ref ReadOnlySpan<char> text, string label)
    {
        if (!PemEncoding.TryFind(text, out var fields) || !text[fields.Label].SequenceEqual(label))
            return null;
        var block = text[fields.Location].ToString();
        text = text[fields.Location.End..];
        return block;
    }
}
