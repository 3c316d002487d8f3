using System.Text;
using System.Text.RegularExpressions;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Expectations;

/// <summary>
/// What the text of a document or of a screen says, whatever its dress: blanks and brackets in a matricule, the separator of a date, the word of a sex.
/// No public source fixes them on paper [INF]; the order of day, month and year and the nature behind the matricule are rules (DMN INS 13, 42).
/// </summary>
internal static partial class DocumentText
{
    /// <summary>The value as features write it, or the text itself when it is no such value.</summary>
    public static string Plain(string field, string text) => field switch
    {
        ScreenFields.Matricule => Matricule().Match(Squeezed(text)) is { Success: true } m ? $"{m.Groups[1].Value} {m.Groups[2].Value}" : text,
        ScreenFields.DateNaissance => Date().Match(text.Trim()) is { Success: true } d ? $"{d.Groups[1].Value}/{d.Groups[2].Value}/{d.Groups[3].Value}" : text,
        ScreenFields.Sexe => text.Trim().ToUpperInvariant() switch
        {
            "F" or "FÉMININ" or "FEMININ" => "F",
            "M" or "MASCULIN" => "M",
            _ => text,
        },
        _ => text.Trim(),
    };

    /// <summary>The text without any blank.</summary>
    public static string Squeezed(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (var c in text.Where(c => !char.IsWhiteSpace(c)))
            squeezed.Append(c);
        return squeezed.ToString();
    }

    /// <summary>A document as text, for the evidence.</summary>
    public static string Of(LpsDocument document)
    {
        var text = new StringBuilder();
        foreach (var line in document.Block)
            text.Append(line.Label).Append(" : ").Append(line.Value).Append('\n');
        foreach (var barcode in document.Barcodes)
            text.Append(barcode.Symbology).Append(" : ").Append(Visible(Payload(barcode))).Append('\n');
        return text.Append("--- texte de la page\n").Append(document.Text).Append('\n').ToString();
    }

    /// <summary>The payload of a barcode, one character for each byte.</summary>
    public static string Payload(DocumentBarcode barcode) => Encoding.Latin1.GetString(barcode.Payload.Span);

    /// <summary>The same with a picture in the place of each control character, which no report can hold.</summary>
    public static string Visible(string text) => string.Concat(text.Select(c => c < ' ' ? (char)('\u2400' + c) : c));

    [GeneratedRegex("^([0-9AB]{15})[^0-9A-Za-z]*(NIR|NIA)(?![A-Za-z])")]
    private static partial Regex Matricule();

    [GeneratedRegex("^([0-9]{2})[/. -]([0-9]{2})[/. -]([0-9]{4})$")]
    private static partial Regex Date();
}
