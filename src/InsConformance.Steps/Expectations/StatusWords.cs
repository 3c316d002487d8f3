using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Expectations;

/// <summary>The statuses and attributes in the words of the features.</summary>
internal static class StatusWords
{
    public static Vocabulary<LpsIdentityStatus> Statuses { get; } = new(
        "status",
        "status",
        ("provisoire", LpsIdentityStatus.Provisoire),
        ("récupérée", LpsIdentityStatus.Recuperee),
        ("validée", LpsIdentityStatus.Validee),
        ("qualifiée", LpsIdentityStatus.Qualifiee));

    public static Vocabulary<LpsAttributeKind> Attributes { get; } = new(
        "attribute",
        "attribute",
        ("douteuse", LpsAttributeKind.Douteuse),
        ("fictive", LpsAttributeKind.Fictive),
        ("homonyme", LpsAttributeKind.Homonyme));
}
