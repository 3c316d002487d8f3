using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace InsConformance.Insi.Pki;

/// <summary>Writes the certificates of a store in the forms that other software reads.</summary>
internal static class PkiExport
{
    public static IReadOnlyList<string> Write(IReadOnlyList<PkiEntry> entries, string folder, string password)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (var entry in entries.Where(e => !e.Profile.IsAuthority))
        {
            var chain = ChainOf(entry, entries);
            Public($"{entry.Profile.FileName}.crt.pem", Join([entry, .. chain.Where(c => !c.Profile.IsRoot)]));
            Secret($"{entry.Profile.FileName}.key.pem", Encoding.ASCII.GetBytes(entry.KeyPem + "\n"));
            Secret($"{entry.Profile.FileName}.p12", Pkcs12(entry, chain, password));
        }

        Public("autorites.pem", Join(ChainOf(entries.First(e => e.Profile.Role == PkiRole.Server), entries)));
        Public("autorites-cartes.pem", Join(ChainOf(entries.First(e => e.Profile.Role == PkiRole.CardCps), entries)));
        foreach (var entry in entries.Where(e => e.RevocationPem is not null))
            Public($"{entry.Profile.FileName}.crl.pem", entry.RevocationPem + "\n");
        return written;

        void Public(string name, string text)
        {
            var path = Path.Combine(folder, name);
            File.WriteAllText(path, text);
            written.Add(path);
        }

        void Secret(string name, ReadOnlySpan<byte> content)
        {
            var path = Path.Combine(folder, name);
            OwnerOnlyFile.Write(path, content);
            written.Add(path);
        }
    }

    private static List<PkiEntry> ChainOf(PkiEntry entry, IReadOnlyList<PkiEntry> entries)
    {
        var chain = new List<PkiEntry>();
        for (var current = entry; !current.Profile.IsRoot; chain.Add(current))
            current = entries.First(e => e.Profile.Role == current.Profile.Issuer);
        return chain;
    }

    private static string Join(IEnumerable<PkiEntry> entries) => string.Concat(entries.Select(e => e.CertificatePem + "\n"));

    private static byte[] Pkcs12(PkiEntry entry, List<PkiEntry> chain, string password)
    {
        X509Certificate2Collection content =
        [
            X509Certificate2.CreateFromPem(entry.CertificatePem, entry.KeyPem),
            .. chain.Select(c => X509Certificate2.CreateFromPem(c.CertificatePem)),
        ];
        try
        {
            return content.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, password);
        }
        finally
        {
            foreach (var certificate in content)
                certificate.Dispose();
        }
    }
}
