using InsConformance.Identity.Attributes;
using InsConformance.Identity.Proofs;
using InsConformance.Identity.Statuses;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Patients;

/// <summary>The words of the domain in those of the driver contract, and back.</summary>
internal static class LpsWords
{
    public static LpsIdentityStatus Of(IdentityStatus status) => status switch
    {
        IdentityStatus.Provisoire => LpsIdentityStatus.Provisoire,
        IdentityStatus.Recuperee => LpsIdentityStatus.Recuperee,
        IdentityStatus.Validee => LpsIdentityStatus.Validee,
        _ => LpsIdentityStatus.Qualifiee,
    };

    public static IReadOnlyList<LpsAttributeKind> Of(IdentityAttributes attributes) =>
        [.. Enum.GetValues<LpsAttributeKind>().Where(a => attributes.HasFlag(Of(a)))];

    public static IdentityAttributes Of(LpsAttributeKind attribute) => attribute switch
    {
        LpsAttributeKind.Homonyme => IdentityAttributes.Homonyme,
        LpsAttributeKind.Douteuse => IdentityAttributes.Douteuse,
        _ => IdentityAttributes.Fictive,
    };

    public static LpsProofKind Of(ProofKind kind) =>
        new(kind.Code, kind.Label, kind.Confidence == ConfidenceLevel.High ? LpsConfidence.High : LpsConfidence.Insufficient);

    public static ConfidenceLevel Of(LpsConfidence confidence) =>
        confidence == LpsConfidence.High ? ConfidenceLevel.High : ConfidenceLevel.Insufficient;

    public static string Of(StatusRefusal refusal) => refusal switch
    {
        StatusRefusal.BlockedByAttribute => "L'identité est douteuse ou fictive : elle reste provisoire et INSi ne peut pas être utilisé.",
        StatusRefusal.AttributesNotCombinable => "Ces attributs ne se combinent pas.",
        StatusRefusal.AutomaticValidationOff => "La validation automatique est désactivée.",
        StatusRefusal.NoIns => "L'identité ne porte pas d'INS.",
        StatusRefusal.NotAbove => "Le statut de l'identité n'est pas au-dessus de celui qui est demandé.",
        _ => "Cette action ne s'applique pas à cette identité.",
    };
}
