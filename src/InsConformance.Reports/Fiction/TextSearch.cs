using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using InsConformance.Foundation;

namespace InsConformance.Reports.Fiction;

/// <summary>
/// Looks through text, and through what is written in it in another way: percent signs, character references, base64, hexadecimal. Used by one thread.
/// </summary>
internal sealed partial class TextSearch(Finds finds)
{
    private const int Deepest = 4;
    private const int Shortest = 4;
    private const int LongestKept = 4096;

    // Messages are full of ids.
    private const int IdLength = 36;
    private const int ShortestCode = 16;
    private const int WorthKeeping = 600;
    private readonly Dictionary<string, byte[]?> _decoded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<(IdentityKind Kind, string Value)>> _holders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _empty = new(StringComparer.Ordinal);

    /// <summary>Looks through a text.</summary>
    /// <param name="text">As it reads.</param>
    /// <param name="place">Where it is.</param>
    /// <param name="element">Element, label or column.</param>
    public void Look(string text, Place place, string element) => Look(text, place, element, 0);

    /// <summary>Looks through bytes that some encoding gave, of whatever kind.</summary>
    public void Look(ReadOnlyMemory<byte> bytes, Place place, string element) => Look(bytes, place, element, 0);

    private void Look(string text, Place place, string element, int depth)
    {
        // A run says the same in many places: what held nothing once holds nothing again.
        if (text.Length < Shortest || (text.Length == IdLength && Guid.TryParseExact(text, "D", out _)) || _empty.Contains(text))
            return;
        var before = finds.Count;
        Search(text, place, element, depth);
        // What a deeper level left out, a higher one would have searched.
        if (finds.Count == before && depth == 0 && text.Length <= LongestKept)
            _empty.Add(text);
    }

    private void Search(string text, Place place, string element, int depth)
    {
        text = IdentityMask.Without(Spelling.Plain(text));
        if (SecretScan.In(text) is { } what)
            finds.AddSecret(place, what);
        foreach (var number in FreeNumbers.In(text))
            finds.Add(IdentityKind.Matricule, number, place, element);
        foreach (var (label, kind, value) in RunningText.In(text))
            finds.Add(kind, value, place, $"{element}, {label}");
        if (text.Contains('='))
        {
            foreach (var (kind, value) in DistinguishedNames.In(text))
                finds.Add(kind, value, place, element);
        }

        if (depth < Deepest)
            Unfold(text, place, element, depth + 1);
    }

    private void Unfold(string text, Place place, string element, int depth)
    {
        if (text.Contains('%') && Percent().IsMatch(text))
            Look(Uri.UnescapeDataString(text.Replace('+', ' ')), place, element, depth);
        if (text.Contains('&') && WebUtility.HtmlDecode(text) is var decoded && decoded != text)
            Look(decoded, place, element, depth);
        if (text.Contains(@"\u", StringComparison.Ordinal) && Escape().Replace(text, m => ((char)Convert.ToUInt16(m.Groups[1].Value, 16)).ToString()) is var plain && plain != text)
            Look(plain, place, element, depth);
        if (text.Length < ShortestCode)
            return;
        foreach (var token in Tokens(text))
        {
            if (BytesOf(token) is { } bytes)
                Look(bytes, place, element, depth);
        }

        foreach (Match token in Hexadecimal().Matches(text))
            Look(Convert.FromHexString(token.Value.Replace(" ", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal)), place, element, depth);
    }

    private void Look(ReadOnlyMemory<byte> bytes, Place place, string element, int depth)
    {
        if (DerSecrets.In(bytes) is { } what)
            finds.AddSecret(place, what);
        else if (TryText(bytes.Span, out var text))
            Look(text, place, element, depth);
        else
            Certificates(bytes, place, element);
    }

    /// <summary>Who the certificates within bytes were given to.</summary>
    /// <returns>The bytes without them.</returns>
    public byte[] Certificates(ReadOnlyMemory<byte> bytes, Place place, string element)
    {
        var rest = bytes.ToArray();
        for (var at = rest.AsSpan().IndexOf(CertificateStart); at >= 0 && at + 4 < rest.Length;)
        {
            var length = Math.Min(4 + (rest[at + 2] << 8 | rest[at + 3]), rest.Length - at);
            foreach (var (kind, value) in HolderOf(rest.AsSpan(at, length)))
            {
                finds.Add(kind, value, place, element);
                rest.AsSpan(at, length).Clear();
            }

            var next = rest.AsSpan(at + 2).IndexOf(CertificateStart);
            at = next < 0 ? -1 : at + 2 + next;
        }

        return rest;
    }

    /// <summary>The same certificates are read again and again.</summary>
    private IReadOnlyList<(IdentityKind Kind, string Value)> HolderOf(ReadOnlySpan<byte> bytes)
    {
        var key = Convert.ToHexString(SHA256.HashData(bytes));
        if (!_holders.TryGetValue(key, out var holder))
            _holders[key] = holder = DistinguishedNames.OfCertificate(bytes);
        return holder;
    }

    /// <summary>Bytes as text when they are one: no control characters, and not the noise that any bytes are in ISO 8859-1.</summary>
    internal static bool TryText(ReadOnlySpan<byte> bytes, out string text)
    {
        text = "";
        if (bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF)))
        {
            text = (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
            return true;
        }

        if (bytes.IndexOfAny(Controls) >= 0)
            return false;
        // Any bytes are text in ISO 8859-1; in what somebody wrote, most characters are plain.
        if (!Utf8.IsValid(bytes) && (bytes.Length - CountAbove(bytes, 0x7F)) * 5 < bytes.Length * 4)
            return false;
        text = XmlSearch.TextOf(bytes).TrimStart('\uFEFF');
        return true;
    }

    private static int CountAbove(ReadOnlySpan<byte> bytes, byte most)
    {
        var count = 0;
        foreach (var b in bytes)
            count += b > most ? 1 : 0;
        return count;
    }

    /// <summary>What may be base64; lines of one length are one code, with the shorter line that ends it.</summary>
    private static IEnumerable<string> Tokens(string text)
    {
        var code = new StringBuilder();
        var (first, end) = (0, -1);
        foreach (Match token in Code().Matches(text))
        {
            var follows = end >= 0 && token.Length <= first && text.AsSpan(end, token.Index - end) is "\n" or "\r\n";
            if (!follows && code.Length > 0)
            {
                yield return code.ToString();
                code.Clear();
            }

            first = follows ? first : token.Length;
            code.Append(token.Value);
            end = token.Length == first && first % 4 == 0 ? token.Index + token.Length : -1;
        }

        if (code.Length > 0)
            yield return code.ToString();
    }

    private byte[]? BytesOf(string token)
    {
        if (token.Length >= WorthKeeping && _decoded.TryGetValue(token, out var known))
            return known;
        var plain = token.Replace('-', '+').Replace('_', '/').TrimEnd('=');
        // One character too many is a neighbour's.
        plain = plain.Length % 4 == 1 ? plain[..^1] : plain;
        var bytes = new byte[(plain.Length * 3 / 4) + 3];
        var found = Convert.TryFromBase64String(plain + new string('=', (4 - (plain.Length % 4)) % 4), bytes, out var written) ? bytes[..written] : null;
        if (token.Length >= WorthKeeping)
            _decoded[token] = found;
        return found;
    }

    private static ReadOnlySpan<byte> CertificateStart => [0x30, 0x82];

    private static readonly System.Buffers.SearchValues<byte> Controls = System.Buffers.SearchValues.Create([0, 1, 2, 3, 4, 5, 6, 7, 8, 0x0E, 0x0F, 0x10, 0x11, 0x12, 0x13, 0x14, 0x15, 0x16, 0x17, 0x18, 0x19, 0x1A, 0x7F]);

    [GeneratedRegex("%[0-9A-Fa-f]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Percent();

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();

    [GeneratedRegex("(?:[A-Za-z0-9+/_-]{16,}|(?<=[A-Za-z0-9+/_-]{16}\r?\n)[A-Za-z0-9+/_-]{2,})={0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    // 13 bytes: a matricule in ASCII.
    [GeneratedRegex("(?<![0-9A-Fa-f])[0-9A-Fa-f]{2}(?:[ :]?[0-9A-Fa-f]{2}){12,}(?![0-9A-Fa-f])", RegexOptions.CultureInvariant)]
    private static partial Regex Hexadecimal();
}
