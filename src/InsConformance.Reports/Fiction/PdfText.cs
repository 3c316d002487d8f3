using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace InsConformance.Reports.Fiction;

/// <summary>
/// The texts of a PDF (ISO 32000-1): what stands in the open, streams without filter or deflated, strings by every character map of the file, for which font is whose
/// is not followed. What it cannot read it says.
/// </summary>
internal sealed partial class PdfText
{
    private const int MostStream = 64 * 1024 * 1024;
    private readonly List<string> _contents = [];
    private readonly List<Dictionary<int, string>> _maps = [];
    private readonly SortedSet<string> _unread = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly List<string> _numbers = [];

    /// <summary>Texts as they read, one for each way of reading them.</summary>
    public IReadOnlyList<string> Texts => _texts;

    /// <summary>15 characters that stand together when all that is between pieces of text is left out.</summary>
    public IReadOnlyList<string> Numbers => _numbers;

    /// <summary>What is not read, in French.</summary>
    public IReadOnlyCollection<string> Unread => _unread;

    public static PdfText Read(byte[] bytes)
    {
        var pdf = new PdfText();
        pdf.ReadAll(Encoding.Latin1.GetString(bytes), bytes);
        return pdf;
    }

    private void ReadAll(string text, byte[] bytes)
    {
        if (text.Contains("/Encrypt", StringComparison.Ordinal))
            _unread.Add("PDF chiffré");
        var open = new StringBuilder();
        var end = 0;
        foreach (Match match in Stream().Matches(text))
        {
            if (match.Index < end)
                continue;
            open.Append(text, end, match.Index - end).Append(' ');
            var start = match.Index + match.Length;
            end = text.IndexOf("endstream", start, StringComparison.Ordinal);
            end = end < 0 ? text.Length : end;
            ReadStream(match.Groups["dictionary"].Value, bytes.AsMemory(start, end - start));
        }

        open.Append(text, end, text.Length - end);
        _texts.Add(open.ToString());
        _texts.AddRange(Strings(open.ToString(), null));
        foreach (var content in _contents)
        {
            foreach (var map in _maps.Prepend(null))
            {
                var pieces = Strings(content, map);
                if (pieces.Count == 0)
                    continue;
                _texts.Add(string.Join(' ', pieces));
                foreach (Match number in Fifteen().Matches(string.Concat(pieces.Select(p => p.Trim()))))
                    _numbers.Add(number.Groups[1].Value.ToUpperInvariant());
            }
        }

        if (_contents.Any(c => ShowText().IsMatch(c)) && text.Contains("/Identity-H", StringComparison.Ordinal) && _maps.Count == 0)
            _unread.Add("police sans table de caractères");
    }

    private void ReadStream(string dictionary, ReadOnlyMemory<byte> bytes)
    {
        if (PictureStream().IsMatch(dictionary))
        {
            _unread.Add("images dans le PDF");
            return;
        }

        // Shapes of letters and colours are no text.
        if (FontStream().IsMatch(dictionary))
            return;
        var filters = Filter().Matches(dictionary).Select(m => m.Groups[1].Value).ToArray();
        string content;
        if (filters.Length == 0)
        {
            content = Encoding.Latin1.GetString(bytes.Span);
        }
        else if (filters is ["FlateDecode"] or ["Fl"])
        {
            if (Inflate(bytes) is not { } inflated)
            {
                _unread.Add("flux illisible");
                return;
            }

            content = inflated;
        }
        else
        {
            _unread.Add($"flux {string.Join('+', filters)}");
            return;
        }

        if (content.Contains("beginbfchar", StringComparison.Ordinal) || content.Contains("beginbfrange", StringComparison.Ordinal))
            _maps.Add(Map(content));
        else if (!dictionary.Contains("/XRef", StringComparison.Ordinal))
            _contents.Add(content);
        if (dictionary.Contains("/ObjStm", StringComparison.Ordinal) || dictionary.Contains("/Metadata", StringComparison.Ordinal) || dictionary.Contains("/EmbeddedFile", StringComparison.Ordinal))
            _texts.Add(content);
        if (dictionary.Contains("/EmbeddedFile", StringComparison.Ordinal))
            _unread.Add("fichier joint au PDF, lu comme texte seulement");
        if (content.Contains("/Subtype/Image", StringComparison.Ordinal) || InlinePicture().IsMatch(content))
            _unread.Add("images dans le PDF");
    }

    private static string? Inflate(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var stream = new ZLibStream(new MemoryStream(bytes.ToArray(), writable: false), CompressionMode.Decompress);
            using var inside = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                inside.Write(buffer, 0, read);
                if (inside.Length > MostStream)
                    return null;
            }

            return Encoding.Latin1.GetString(inside.GetBuffer(), 0, (int)inside.Length);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>The strings of a content, each array of pieces as one.</summary>
    private static List<string> Strings(string content, Dictionary<int, string>? map)
    {
        var (found, pieces, inArray) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < content.Length; i++)
        {
            string? text = null;
            switch (content[i])
            {
                case '(':
                    text = Literal(content, ref i);
                    break;
                case '<' when i + 1 < content.Length && content[i + 1] == '<':
                    i++;
                    break;
                case '<':
                    text = Hexadecimal(content, ref i);
                    break;
                case '[':
                    inArray = true;
                    break;
                case ']' when inArray:
                    (inArray, text) = (false, "");
                    break;
                default:
                    break;
            }

            if (text is null)
                continue;
            pieces.Append(map is null ? Utf16(text) : Mapped(text, map));
            if (inArray || pieces.Length == 0)
                continue;
            found.Add(pieces.ToString());
            pieces.Clear();
        }

        return found;
    }

    private static string Literal(string content, ref int i)
    {
        var (text, depth) = (new StringBuilder(), 1);
        for (i++; i < content.Length; i++)
        {
            var c = content[i];
            if (c == '\\' && i + 1 < content.Length)
            {
                c = content[++i];
                if (c is >= '0' and <= '7')
                {
                    var (code, digits) = (0, 0);
                    for (; digits < 3 && i < content.Length && content[i] is >= '0' and <= '7'; digits++, i++)
                        code = (code * 8) + content[i] - '0';
                    i--;
                    text.Append((char)(code & 0xFF));
                }
                else if (c is not ('\r' or '\n'))
                {
                    text.Append(c switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', _ => c });
                }

                continue;
            }

            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0)
                break;
            text.Append(c);
        }

        return text.ToString();
    }

    private static string Hexadecimal(string content, ref int i)
    {
        var end = content.IndexOf('>', i);
        if (end < 0)
            return "";
        var hex = string.Concat(content[(i + 1)..end].Where(char.IsAsciiHexDigit));
        i = end;
        return Encoding.Latin1.GetString(Convert.FromHexString(hex.Length % 2 == 0 ? hex : hex + "0"));
    }

    private static string Utf16(string text) => text is ['\u00FE', '\u00FF', ..] ? Encoding.BigEndianUnicode.GetString(Encoding.Latin1.GetBytes(text[2..])) : text;

    private static string Mapped(string codes, Dictionary<int, string> map)
    {
        var text = new StringBuilder();
        var width = map.GetValueOrDefault(-1) is "2" ? 2 : 1;
        for (var i = 0; i + width <= codes.Length; i += width)
            text.Append(map.GetValueOrDefault(width == 2 ? codes[i] << 8 | codes[i + 1] : codes[i], ""));
        return text.ToString();
    }

    /// <summary>Codes to characters; under -1 how many bytes a code has.</summary>
    private static Dictionary<int, string> Map(string content)
    {
        var map = new Dictionary<int, string>();
        foreach (Match section in CharacterSection().Matches(content))
        {
            foreach (Match pair in Pair().Matches(section.Groups[1].Value))
            {
                map[-1] = pair.Groups[1].Length > 2 ? "2" : "1";
                map[Number(pair.Groups[1].Value)] = Characters(pair.Groups[2].Value);
            }
        }

        foreach (Match section in RangeSection().Matches(content))
        {
            foreach (Match range in Range().Matches(section.Groups[1].Value))
            {
                map[-1] = range.Groups[1].Length > 2 ? "2" : "1";
                var (from, to) = (Number(range.Groups[1].Value), Number(range.Groups[2].Value));
                var listed = range.Groups[4].Success ? HexString().Matches(range.Groups[4].Value).Select(m => Characters(m.Groups[1].Value)).ToArray() : null;
                for (var code = from; code <= to && code - from < 65536; code++)
                {
                    if (listed is null)
                        map[code] = Characters((Number(range.Groups[3].Value) + code - from).ToString("X4", CultureInfo.InvariantCulture));
                    else if (code - from < listed.Length)
                        map[code] = listed[code - from];
                }
            }
        }

        return map;
    }

    private static int Number(string hex) => int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Characters(string hex) => hex.Length % 4 == 0 ? Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex)) : hex.Length % 2 == 0 ? Encoding.Latin1.GetString(Convert.FromHexString(hex)) : "";

    [GeneratedRegex(@"(?<dictionary><<(?:(?!endobj|stream).){0,4000}?>>)\s*stream\r?\n", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Stream();

    [GeneratedRegex(@"/(FlateDecode|Fl|LZWDecode|LZW|ASCII85Decode|A85|ASCIIHexDecode|AHx|RunLengthDecode|RL|DCTDecode|DCT|CCITTFaxDecode|CCF|JPXDecode|JBIG2Decode|Crypt)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Filter();

    [GeneratedRegex(@"/Subtype\s*/Image\b", RegexOptions.CultureInvariant)]
    private static partial Regex PictureStream();

    [GeneratedRegex(@"/Length1\b|/Subtype\s*/(?:Type1C|CIDFontType0C|OpenType)\b|/FunctionType\b|/ICCBased\b|/N\s+[134]\s*/Alternate", RegexOptions.CultureInvariant)]
    private static partial Regex FontStream();

    [GeneratedRegex(@"\bBI\s[^()]{0,400}?\bID\s", RegexOptions.CultureInvariant)]
    private static partial Regex InlinePicture();

    [GeneratedRegex(@"\bT[jJ]\b", RegexOptions.CultureInvariant)]
    private static partial Regex ShowText();

    [GeneratedRegex(@"(?<![0-9])([1-478][0-9]{4}(?:[0-9]{2}|2[ABab])[0-9]{8})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Fifteen();

    [GeneratedRegex("beginbfchar(.*?)endbfchar", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex CharacterSection();

    [GeneratedRegex("beginbfrange(.*?)endbfrange", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex RangeSection();

    [GeneratedRegex(@"<\s*([0-9A-Fa-f]+)\s*>\s*<\s*([0-9A-Fa-f]*)\s*>", RegexOptions.CultureInvariant)]
    private static partial Regex Pair();

    [GeneratedRegex(@"<\s*([0-9A-Fa-f]+)\s*>\s*<\s*([0-9A-Fa-f]+)\s*>\s*(?:<\s*([0-9A-Fa-f]+)\s*>|\[([^\]]*)\])", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex("<([0-9A-Fa-f]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex HexString();
}
