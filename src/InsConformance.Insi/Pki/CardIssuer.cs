using System.Collections.Concurrent;
using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace InsConformance.Insi.Pki;

/// <summary>
/// Issues cards under the persons' authority of a store, each when first asked for, and keeps them beside the store, one owner-only file per content.
/// Thread-safe, and safe when several processes ask at once.
/// </summary>
internal sealed class CardIssuer(PkiStore store, TimeProvider time) : IDisposable
{
    private const int KeyBits = 2048;
    private const int LongestName = 40;
    private static readonly TimeSpan LockDeadline = TimeSpan.FromSeconds(60);
    private readonly string _folder = Path.Combine(store.Folder, "cards");
    private readonly ConcurrentDictionary<string, Lazy<IssuedCard>> _issued = new(StringComparer.Ordinal);

    public CardRevocations Revocations { get; } = new(Path.Combine(store.Folder, "cards"), store);

    public IssuedCard Issue(CardRequest request)
    {
        if (request.Name.Length is 0 or > LongestName || request.Name.Any(c => c is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')))
            throw new ArgumentException($"'{request.Name}' is not 1 to {LongestName} small letters, digits and hyphens", nameof(request));
        var digest = Digest(request);
        var stem = $"{request.Name}-{Convert.ToHexStringLower(digest.AsSpan(0, 8))}";
        try
        {
            return _issued.GetOrAdd(stem, s => new Lazy<IssuedCard>(() => Open(s, request, digest))).Value;
        }
        catch (Exception)
        {
            // The next caller tries again: a full disk may be mended meanwhile.
            _issued.TryRemove(stem, out _);
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var card in _issued.Values.Where(l => l.IsValueCreated))
        {
            card.Value.Signature.Dispose();
            card.Value.Authentication.Dispose();
        }
    }

    private IssuedCard Open(string stem, CardRequest request, byte[] digest)
    {
        var path = Path.Combine(_folder, stem + ".pem");
        if (TryOpen(path, request) is { } known)
            return known;
        OwnerOnlyFile.CreateFolder(_folder);
        using var alone = StoreLock.Take(Path.Combine(_folder, ".lock"), LockDeadline, time);
        return TryOpen(path, request) ?? Make(path, request, digest);
    }

    private IssuedCard? TryOpen(string path, CardRequest request)
    {
        if (!File.Exists(path) || CardBundle.Read(File.ReadAllText(path)) is not { } card)
            return null;
        if (IsOfUse(card, request))
            return card;
        card.Signature.Dispose();
        card.Authentication.Dispose();
        return null;
    }

    /// <summary>Whether a kept card is whole, still of this store, in time, and on the list if it has to be.</summary>
    private bool IsOfUse(IssuedCard card, CardRequest request)
    {
        var authority = store.Certificate(PkiRole.PersonsAuthority);
        var issuer = authority.Extensions.OfType<X509SubjectKeyIdentifierExtension>().First().SubjectKeyIdentifierBytes;
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var certificate in new[] { card.Signature, card.Authentication })
        {
            var validity = CertificateValidity.Of(certificate);
            if (certificate.Extensions.OfType<X509AuthorityKeyIdentifierExtension>().FirstOrDefault()?.KeyIdentifier is not { } key || !key.Span.SequenceEqual(issuer.Span))
                return false;
            if (CardExtensions.NumberOf(certificate) != card.CardNumber)
                return false;
            if (request.Validity.IsRenewed && (validity.Start > now || validity.End < now.AddDays(1)))
                return false;
        }

        return !request.IsRevoked || Revocations.Name(card.Signature, card.Authentication);
    }

    private IssuedCard Make(string path, CardRequest request, byte[] digest)
    {
        var keys = ParallelEnumerable.Range(0, 2).Select(_ => RSA.Create(KeyBits)).ToArray();
        try
        {
            var validity = request.Validity.At(time.GetUtcNow());
            using var content = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            content.AppendData(digest);
            content.AppendData(Encoding.ASCII.GetBytes($"{validity.Start:O}{validity.End:O}"));
            foreach (var key in keys)
                content.AppendData(key.ExportSubjectPublicKeyInfo());
            var taken = NumbersBut(path);
            var number = CardNumber.Of(content.GetHashAndReset(), taken.Contains);

            var issuer = store.Certificate(PkiRole.PersonsAuthority);
            var certificates = new[] { CardCertificateUse.Signature, CardCertificateUse.Authentication }
                .Zip(keys, (use, key) => CardCertificate.Issue(request.Holder, number, use, key, validity, issuer, PkiStore.NameOf(PkiRole.PersonsAuthority)))
                .ToArray();

            // Before anybody can hold the card: whoever meets it finds it on the list.
            if (request.IsRevoked)
                Revocations.Add(certificates, time.GetUtcNow());
            var file = CardBundle.Write(number, certificates[0], keys[0], certificates[1], keys[1]);
            OwnerOnlyFile.Write(path, file);
            Array.ForEach(certificates, c => c.Dispose());
            return CardBundle.Read(Encoding.ASCII.GetString(file))!;
        }
        finally
        {
            Array.ForEach(keys, k => k.Dispose());
        }
    }

    /// <summary>The first digits of the other cards that are kept.</summary>
    private HashSet<string> NumbersBut(string path) =>
    [
        .. Directory.EnumerateFiles(_folder, "*.pem").Where(f => f != path)
            .Select(f => CardBundle.NumberOf(File.ReadLines(f).FirstOrDefault())?[..CardNumber.CachedDigits]).OfType<string>(),
    ];

    private static byte[] Digest(CardRequest request)
    {
        var content = new AsnWriter(AsnEncodingRules.DER);
        using (content.PushSequence())
        {
            content.WriteCharacterString(UniversalTagNumber.UTF8String, request.Name);
            content.WriteEncodedValue(request.Holder.Subject().RawData);
            content.WriteInteger(request.Holder.CardType);
            content.WriteInteger(request.Holder.Profession ?? -1);
            content.WriteCharacterString(UniversalTagNumber.UTF8String, request.Validity.ToString());
            content.WriteBoolean(request.IsRevoked);
            content.WriteOctetString(request.Content.Span);
        }

        return SHA256.HashData(content.Encode());
    }
}
