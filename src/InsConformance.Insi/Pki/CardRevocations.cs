using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Foundation;

namespace InsConformance.Insi.Pki;

/// <summary>
/// The revocation list of the persons' authority with the cards that were issued after the store: a file beside them, which follows on the list of the store.
/// Reading needs no lock; <see cref="Add"/> is called by one at a time.
/// </summary>
internal sealed class CardRevocations(string folder, PkiStore store)
{
    private readonly string _path = Path.Combine(folder, "revoked.crl");

    /// <summary>The list as it is now, DER.</summary>
    public byte[] Read()
    {
        try
        {
            var list = File.ReadAllBytes(_path);
            var authority = store.Certificate(PkiRole.PersonsAuthority);
            RevocationList.Read(list, authority);
            return list;
        }
        catch (Exception e) when (e is IOException or InputException)
        {
            // None yet, of an older authority, or damaged: the list of the store begins again.
            return store.FirstRevocationListOf(PkiRole.PersonsAuthority);
        }
    }

    /// <summary>Whether the list names all of these.</summary>
    public bool Name(params ReadOnlySpan<X509Certificate2> certificates)
    {
        var authority = store.Certificate(PkiRole.PersonsAuthority);
        var list = RevocationList.Read(Read(), authority);
        foreach (var certificate in certificates)
        {
            if (!list.Revokes(certificate))
                return false;
        }

        return true;
    }

    /// <summary>Puts certificates on the list.</summary>
    public void Add(IEnumerable<X509Certificate2> certificates, DateTimeOffset now)
    {
        var list = CertificateRevocationListBuilder.Load(Read(), out var number);
        foreach (var certificate in certificates)
            list.AddEntry(certificate, now.AddHours(-1), X509RevocationReason.KeyCompromise);
        var authority = store.Certificate(PkiRole.PersonsAuthority);
        OwnerOnlyFile.Write(_path, list.Build(
            authority, number + 1, authority.NotAfter.ToUniversalTime().AddDays(-1), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, now.AddHours(-1)));
    }
}
