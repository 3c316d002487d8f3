using InsConformance.Foundation;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Expectations;

/// <summary>The statuses and attributes in the words of the features.</summary>
internal static class StatusWords
{
    private static readonly (string Words, LpsIdentityStatus Status)[] Statuses =
    [
        ("provisoire", LpsIdentityStatus.Provisoire),
        ("récupérée", LpsIdentityStatus.Recuperee),
        ("validée", LpsIdentityStatus.Validee),
        ("qualifiée", LpsIdentityStatus.Qualifiee),
    ];

    public static LpsIdentityStatus Status(string words)
    {
        var found = Array.FindIndex(Statuses, s => s.Words == words);
        return found >= 0
            ? Statuses[found].Status
            : throw new InputException("status", null, $"'{words}' is no status", $"use {string.Join(", ", Statuses.Select(s => s.Words))}");
    }

    public static string Of(LpsIdentityStatus status) => Array.Find(Statuses, s => s.Status == status).Words;

    public static IReadOnlyList<LpsAttributeKind> Attributes(string words) =>
        [.. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => word switch
        {
            "douteuse" => LpsAttributeKind.Douteuse,
            "fictive" => LpsAttributeKind.Fictive,
            "homonyme" => LpsAttributeKind.Homonyme,
            _ => throw new InputException("attribute", null, $"'{word}' is no attribute", "use douteuse, fictive, homonyme"),
        })];
}
