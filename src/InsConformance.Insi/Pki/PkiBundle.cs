using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace InsConformance.Insi.Pki;

/// <summary>
/// The store's single file: PEM blocks under a label line each. One file, so that replacing it is one atomic rename and a reader
/// never sees half of an old and half of a new PKI.
/// </summary>
internal static class PkiBundle
{
    private const string Header = "InsConformance test PKI, format 5. FICTIF: without value outside tests.";

    public static byte[] Write(IEnumerable<PkiEntry> entries)
    {
        var text = new StringBuilder(Header).Append('\n');
        foreach (var entry in entries)
        {
            text.Append('\n').Append(entry.Profile.FileName).Append('\n').Append(entry.CertificatePem).Append('\n').Append(entry.KeyPem).Append('\n');
            if (entry.RevocationPem is not null)
                text.Append(entry.RevocationPem).Append('\n');
        }

        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <summary>Reads a bundle back.</summary>
    /// <returns><see langword="null"/> when the text is of another format, incomplete or damaged.</returns>
    public static IReadOnlyList<PkiEntry>? Read(string text)
    {
        if (!text.StartsWith(Header, StringComparison.Ordinal))
            return null;
        var entries = new List<PkiEntry>();
        var rest = text.AsSpan(Header.Length);
        foreach (var profile in PkiProfile.All)
        {
            if (NextBlock(ref rest, "CERTIFICATE", out var label) is not { } certificate || !label.SequenceEqual(profile.FileName)
                || NextBlock(ref rest, "PRIVATE KEY", out _) is not { } key)
            {
                return null;
            }

            string? revocation = null;
            if (profile.IsAuthority && (revocation = NextBlock(ref rest, RevocationIssuer.Label, out _)) is null)
                return null;
            entries.Add(new PkiEntry(profile, certificate, key, revocation));
        }

        return entries;
    }

    /// <summary>Whether every certificate can be used at that time, but those that are meant to be expired.</summary>
    public static bool IsValidAt(IReadOnlyList<PkiEntry> entries, DateTimeOffset now)
    {
        foreach (var entry in entries)
        {
            using var certificate = X509Certificate2.CreateFromPem(entry.CertificatePem);
            var expired = certificate.NotAfter.ToUniversalTime() <= now.UtcDateTime.AddDays(1);
            if (certificate.NotBefore.ToUniversalTime() > now.UtcDateTime || expired != entry.Profile.IsMeantToBeExpired)
                return false;
        }

        return true;
    }

    private static string? NextBlock(ref ReadOnlySpan<char> text, string kind, out ReadOnlySpan<char> label)
    {
        label = [];
        if (!PemEncoding.TryFind(text, out var fields) || !text[fields.Label].SequenceEqual(kind))
            return null;
        label = text[..fields.Location.Start].Trim();
        var block = text[fields.Location].ToString();
        text = text[fields.Location.End..];
        return block;
    }
}
