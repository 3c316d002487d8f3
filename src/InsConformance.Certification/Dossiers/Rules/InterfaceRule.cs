using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>One dossier covers all interfaces of a product; proofs differ where screens do.</summary>
internal sealed class InterfaceRule : IDossierRule
{
    public DossierRuleHead Head { get; } = new("SEED-REC-07", "Interfaces couvertes par le dossier", "Guide de dépôt TLC V1.4.2, §4.1", EvidenceMark.OfficialSecondHand);

    public IEnumerable<DossierFinding> Check(DossierCase subject) => subject.Dossier.Software.Interfaces switch
    {
        { Value: null } absent => [Head.Missing(absent, "Interfaces du produit")],
        { Value.Count: 1 } one => [Head.Ok($"Une interface : {one.Value[0]}.")],
        var several => [Head.Reminder($"Interfaces : {string.Join(", ", several.Value)}. Une exigence reçoit une preuve par interface quand les écrans diffèrent, par exemple …_{subject.Dossier.Software.Version.Value}+{several.Value[0]}.pdf.", several.Place)],
    };
}
