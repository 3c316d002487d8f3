using System.Formats.Asn1;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Foundation;

namespace InsConformance.Insi.Pki;

/// <summary>
/// A certificate revocation list, read and checked offline (RFC 5280 section 5 [STD]): signed by its authority with RSA and SHA-256. Its date of renewal is
/// not judged, since a run's clock may be set to any day. Immutable, thread-safe.
/// </summary>
public sealed class RevocationList
{
    private const string RsaSha256 = "1.2.840.113549.1.1.11";
    private readonly HashSet<string> _serials;
    private readonly byte[] _issuer;

    private RevocationList(byte[] issuer, HashSet<string> serials)
    {
        _issuer = issuer;
        _serials = serials;
    }

    /// <summary>How many certificates it revokes.</summary>
    public int Count => _serials.Count;

    /// <summary>Reads a list and verifies who signed it.</summary>
    /// <param name="der">The list, DER.</param>
    /// <param name="authority">The authority that must have issued it.</param>
    /// <exception cref="InputException">Not a list, of another authority, or not signed by it.</exception>
    public static RevocationList Read(ReadOnlyMemory<byte> der, X509Certificate2 authority)
    {
        ArgumentNullException.ThrowIfNull(authority);
        try
        {
            var outer = new AsnReader(der, AsnEncodingRules.DER);
            var list = outer.ReadSequence();
            outer.ThrowIfNotEmpty();
            var signed = list.PeekEncodedValue();
            var content = list.ReadSequence();
            var outerAlgorithm = list.PeekEncodedValue();
            var algorithm = list.ReadSequence().ReadObjectIdentifier();
            var signature = list.ReadBitString(out var unused);
            list.ThrowIfNotEmpty();

            content.ReadInteger();
            if (unused != 0 || !content.ReadEncodedValue().Span.SequenceEqual(outerAlgorithm.Span))
                throw Wrong("its two signature algorithms differ");
            var issuer = content.PeekEncodedValue().ToArray();
            if (!issuer.AsSpan().SequenceEqual(authority.SubjectName.RawData))
                throw Wrong("it is the list of another authority");
            using var key = authority.GetRSAPublicKey();
            if (algorithm != RsaSha256 || key is null || !key.VerifyData(signed.Span, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))
                throw Wrong("it is not signed by its authority with RSA and SHA-256");

            content.ReadEncodedValue();
            return new RevocationList(issuer, Serials(content));
        }
        catch (AsnContentException e)
        {
            throw Wrong("it is not a certificate revocation list", e);
        }
    }

    /// <summary>Whether the list names a certificate of its authority.</summary>
    public bool Revokes(X509Certificate2 certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        return certificate.IssuerName.RawData.AsSpan().SequenceEqual(_issuer)
            && _serials.Contains(Convert.ToHexString(certificate.SerialNumberBytes.Span));
    }

    private static HashSet<string> Serials(AsnReader content)
    {
        var serials = new HashSet<string>(StringComparer.Ordinal);
        ReadTime(content);
        if (content.HasData && IsTime(content))
            ReadTime(content);
        if (!content.HasData || !content.PeekTag().HasSameClassAndValue(Asn1Tag.Sequence))
            return serials;
        var entries = content.ReadSequence();
        while (entries.HasData)
            serials.Add(Convert.ToHexString(entries.ReadSequence().ReadIntegerBytes().Span));
        return serials;
    }

    private static bool IsTime(AsnReader reader) =>
        reader.PeekTag() is { TagClass: TagClass.Universal } tag && (UniversalTagNumber)tag.TagValue is UniversalTagNumber.UtcTime or UniversalTagNumber.GeneralizedTime;

    private static void ReadTime(AsnReader reader)
    {
        if (!IsTime(reader))
            throw new AsnContentException("a time was expected");
        reader.ReadEncodedValue();
    }

    private static InputException Wrong(string why, Exception? inner = null) => new("revocation-list", null, $"the revocation list cannot be used: {why}", null, inner);
}
