using System.Text.RegularExpressions;
using InsConformance.Identity.Matricules;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Expectations;

/// <summary>Looks for a matricule or an OID of the INS anywhere in a document: block, text, barcodes (DMN INS 34.2).</summary>
internal static partial class InsSeen
{
    private const string Branch = "1.2.250.1.213.1.4.";

    /// <summary>Where one stands, or <see langword="null"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="known">13 characters of the matricule that INSi gave for this patient, or <see langword="null"/>.</param>
    public static string? In(LpsDocument document, string? known)
    {
        foreach (var line in document.Block)
        {
            if (line.Field is ScreenFields.Matricule or ScreenFields.Oid && line.Value.Trim().Length > 0)
                return $"la ligne « {line.Label} : {line.Value} »";
        }

        foreach (var barcode in document.Barcodes)
        {
            var payload = DocumentText.Payload(barcode);
            if (payload.StartsWith("IS0", StringComparison.Ordinal))
                return $"un datamatrix INS : {DocumentText.Visible(payload)}";
            if (Trace(payload, known) is { } inside)
                return $"{inside} dans un code-barres ({barcode.Symbology})";
        }

        return Trace(document.Text, known) is { } found ? $"{found} dans le texte de la page" : null;
    }

    private static string? Trace(string text, string? known)
    {
        if (text.Contains(Branch, StringComparison.Ordinal))
            return $"un OID en {Branch}";
        if (known is not null && DocumentText.Squeezed(text).Contains(known, StringComparison.Ordinal))
            return $"le matricule {known}";

        // Of any other number only a whole one with its right key counts: a page is full of digits.
        return Number().Matches(text).Select(m => DocumentText.Squeezed(m.Value)).FirstOrDefault(n => MatriculeComplet.TryParse(n, out _)) is { } number
            ? $"le matricule {number}"
            : null;
    }

    [GeneratedRegex(@"(?<![0-9AB])[1-8](?:[\s]?[0-9AB]){14}(?![0-9AB])")]
    private static partial Regex Number();
}
