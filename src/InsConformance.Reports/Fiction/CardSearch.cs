using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Tracing;
using InsConformance.Foundation;

namespace InsConformance.Reports.Fiction;

/// <summary>
/// Reads what left a card: files are put together from the answers that carried them, then read as data objects (cards study sections 3.5 and 4.2), certificates, and
/// numbers in ASCII or packed digits.
/// </summary>
internal static partial class CardSearch
{
    private const string Element = "card";

    public static void Look(string body, Place place, Finds finds, TextSearch search)
    {
        IReadOnlyList<ApduEvidence> events;
        try
        {
            events = ApduEvidence.FromJson(Encoding.UTF8.GetBytes(body));
        }
        catch (JsonException)
        {
            search.Look(body, place, "attachment");
            return;
        }

        if (SecretScan.In(body) is { } what)
            finds.AddSecret(place, what);
        foreach (var text in events.SelectMany(e => new[] { e.Text, e.Card, e.Reader }).OfType<string>().Distinct())
            search.Look(text, place, Element);
        foreach (var reader in events.GroupBy(e => (e.Reader, e.Card)))
        {
            // A played fault changes a byte of what is read.
            var isDamaged = events.Any(e => e.Kind == ApduEvidenceKind.Fault);
            var file = new List<byte>();
            foreach (var e in reader.Where(e => e.Kind == ApduEvidenceKind.Command))
            {
                var (command, response) = (Bytes(e.Command), Bytes(e.Response));
                // Class and instruction; what follows may hide a PIN.
                var instruction = e.Command is { Length: >= 4 } c && byte.TryParse(c.AsSpan(2, 2), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var ins) ? ins : 0;
                if (instruction is not (0xB0 or 0xB1))
                {
                    Look(file, isDamaged, place, finds, search);
                    file.Clear();
                }

                // What a card signs, deciphers or draws is noise.
                if (instruction is 0x2A or 0x88 or 0x84 or 0x86 or 0x87)
                    continue;
                if (command.Length > 5)
                    Look([.. command[5..]], false, place, finds, search);
                file.AddRange(response.Length > 2 ? response[..^2] : []);
            }

            Look(file, isDamaged, place, finds, search);
        }
    }

    private static byte[] Bytes(string? hex)
    {
        try
        {
            return Convert.FromHexString(hex?.Replace(" ", "", StringComparison.Ordinal) ?? "");
        }
        catch (FormatException)
        {
            // Hidden bytes: nothing to read there.
            return [];
        }
    }

    private static void Look(List<byte> file, bool isDamaged, Place place, Finds finds, TextSearch search)
    {
        if (file.Count < 6)
            return;
        var rest = search.Certificates(file.ToArray(), place, Element);
        Objects(rest, "", isDamaged, place, finds);
        foreach (Match match in Ascii().Matches(Encoding.Latin1.GetString(rest)))
        {
            if (FreeNumbers.IsOne(match.Value.ToUpperInvariant()))
                finds.Add(IdentityKind.Matricule, match.Value, place, Element, isDamaged);
        }

        Packed(rest, isDamaged, place, finds);
    }

    /// <summary>
    /// A value that is nothing but a packed matricule, with its key and filled to whole bytes before or after. Not within other values: small numbers side by side,
    /// as directories have them, look like one.
    /// </summary>
    private static void Packed(ReadOnlySpan<byte> value, bool isDamaged, Place place, Finds finds)
    {
        if (value.Length is not (7 or 8))
            return;
        var hex = Convert.ToHexString(value);
        var number = hex[^1] == 'F' ? hex[..^1] : hex[0] == '0' ? hex[1..] : "";
        if (number.Length > 0 && number.All(char.IsAsciiDigit) && FreeNumbers.IsOne(number) && (number.Length == 13 || FreeNumbers.HasItsKey(number)))
            finds.Add(IdentityKind.Matricule, number, place, Element, isDamaged);
    }

    private static void Objects(Memory<byte> bytes, string within, bool isDamaged, Place place, Finds finds)
    {
        ReadOnlyMemory<byte> left = bytes;
        while (BerTlv.TryRead(ref left, out var tlv))
        {
            var path = $"{within}/{tlv.Tag:X}";
            var inside = bytes.Slice(bytes.Length - left.Length - tlv.Value.Length, tlv.Value.Length);
            if (path is "/5A" or "/E3/81" && tlv.Value.Length >= 5)
            {
                finds.Add(IdentityKind.CardNumber, Convert.ToHexString(tlv.Value.Span), place, Element, isDamaged);
                // Its packed digits may look like another number.
                inside.Span.Clear();
            }
            else if (KindOf(path) is { } kind && !tlv.Value.IsEmpty)
            {
                finds.Add(kind, Encoding.Latin1.GetString(tlv.Value.Span), place, Element, isDamaged);
            }
            else if (!tlv.IsConstructed)
            {
                Packed(tlv.Value.Span, isDamaged, place, finds);
            }

            if (tlv.IsConstructed && path.Length < 12)
                Objects(inside, path, isDamaged, place, finds);
        }
    }

    private static IdentityKind? KindOf(string path) => path switch
    {
        "/65/80" or "/65/81" or "/E4/81" or "/E4/84" or "/ED/84" or "/EF/E2/C1" => IdentityKind.Name,
        "/65/82" => IdentityKind.BirthDate,
        "/65/93" or "/EF/E1/C3" => IdentityKind.Matricule,
        "/ED/81" or "/EE/85" or "/EF/E1/C1" => IdentityKind.CardNumber,
        _ => null,
    };

    [GeneratedRegex("(?<![0-9])[1-478][0-9]{4}(?:[0-9]{2}|2[ABab])[0-9]{6}(?:[0-9]{2})?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Ascii();
}
