using System.Globalization;
using InsConformance.Cards.Tracing;

namespace InsConformance.Reports.Text;

/// <summary>How events at cards read.</summary>
internal static class ApduWords
{
    /// <summary>Names of the instructions as ISO 7816-4 and -8 write them.</summary>
    private static readonly Dictionary<byte, string> Instructions = new()
    {
        [0x20] = "VERIFY",
        [0x22] = "MANAGE SECURITY ENVIRONMENT",
        [0x24] = "CHANGE REFERENCE DATA",
        [0x2A] = "PERFORM SECURITY OPERATION",
        [0x2C] = "RESET RETRY COUNTER",
        [0x84] = "GET CHALLENGE",
        [0x88] = "INTERNAL AUTHENTICATE",
        [0xA4] = "SELECT",
        [0xB0] = "READ BINARY",
        [0xB1] = "READ BINARY",
        [0xC0] = "GET RESPONSE",
        [0xCA] = "GET DATA",
        [0xCB] = "GET DATA",
    };

    /// <summary>What happened, e.g. <c>VERIFY</c> or <c>Carte introduite : cps-medecin</c>.</summary>
    public static string What(ApduEvidence e) => e.Kind switch
    {
        ApduEvidenceKind.Command => Instruction(e.Command),
        ApduEvidenceKind.Inserted => With("Carte introduite", e.Card),
        ApduEvidenceKind.Ejected => With("Carte retirée", e.Card),
        ApduEvidenceKind.Reset => "Carte réinitialisée",
        ApduEvidenceKind.Fault => With("Panne jouée", e.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(e), e.Kind, null),
    };

    /// <summary>Status of a command for a reader who does not know the codes by heart.</summary>
    public static string Status(string? status) => status switch
    {
        null => "aucune réponse",
        "9000" => "9000 (fait)",
        "6300" => "6300 (code refusé)",
        "6982" => "6982 (code porteur exigé)",
        "6983" => "6983 (code bloqué)",
        "6A82" => "6A82 (fichier absent)",
        "6A88" => "6A88 (donnée absente)",
        _ when status.StartsWith("63C", StringComparison.Ordinal) => $"{status} (code refusé, essais restants : {status[3..]})",
        _ when status.StartsWith("61", StringComparison.Ordinal) => $"{status} (suite à lire)",
        _ when status.StartsWith("6C", StringComparison.Ordinal) => $"{status} (longueur à corriger)",
        _ => status,
    };

    /// <summary>Whether a status tells that the command was done, or that only a length or a rest has to be asked for (ISO 7816-4).</summary>
    public static bool IsDone(string? status) =>
        status is not null && (status == "9000" || status.StartsWith("61", StringComparison.Ordinal) || status.StartsWith("6C", StringComparison.Ordinal));

    /// <summary>How often something happened, e.g. <c>12 commandes</c>.</summary>
    public static string Count(ApduEvidenceKind kind, int count) => kind switch
    {
        ApduEvidenceKind.Command => FrenchText.Count(count, "commande", "commandes"),
        ApduEvidenceKind.Inserted => FrenchText.Count(count, "introduction", "introductions"),
        ApduEvidenceKind.Ejected => FrenchText.Count(count, "retrait", "retraits"),
        ApduEvidenceKind.Reset => FrenchText.Count(count, "réinitialisation", "réinitialisations"),
        ApduEvidenceKind.Fault => FrenchText.Count(count, "panne jouée", "pannes jouées"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Hexadecimal bytes, cut where they would fill the page.</summary>
    public static string Bytes(string hex, int most) => hex.Length <= most * 2
        ? hex
        : string.Create(CultureInfo.InvariantCulture, $"{hex[..(most * 2)]}… ({hex.Length / 2} octets)");

    private static string Instruction(string? command) =>
        command is { Length: >= 4 } && byte.TryParse(command.AsSpan(2, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var ins)
            ? Instructions.GetValueOrDefault(ins) ?? $"INS {ins:X2}"
            : "Commande illisible";

    private static string With(string what, string? which) => which is null ? what : $"{what} : {which}";
}
