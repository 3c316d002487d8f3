using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Evidence.Bench;

/// <summary>A requirement set with any number of proofs, ten to a requirement, texts as long as those of the public sets are on average.</summary>
internal static class LargeCatalogue
{
    public const string Id = "mesure";
    public const string Prefix = "mesure";

    public static Catalogue Of(int proofs)
    {
        var head = new CatalogueHead(Id, "1", "Exigences de mesure", "MESURE", "Mesure", EvidenceMark.Inferred, Prefix) { Profiles = ["Général"] };
        return new Catalogue(head, [.. Enumerable.Range(0, proofs / 10).Select(r => RequirementOf(head, r))]);
    }

    private static Requirement RequirementOf(CatalogueHead head, int number) => new(
        FormattableString.Invariant($"R-{number}"),
        FormattableString.Invariant($"Appels au téléservice, règle {number}"),
        [
            new RequirementScenario(FormattableString.Invariant($"S-{number}"), "Recherche par traits", [.. Enumerable.Range(number * 10, 10).Select(p => ProofOf(head, p))])
            {
                Profiles = head.Profiles,
                Place = Place,
            },
        ])
    {
        Bloc = FormattableString.Invariant($"Bloc {number % 8}"),
        Statement = FormattableString.Invariant($"Le logiciel trace chaque appel au téléservice avec l'utilisateur, la date et le retour, et conserve la trace {number} mois au moins."),
        Profiles = head.Profiles,
        Source = "Mesure",
        Evidence = EvidenceMark.Inferred,
        Place = Place,
    };

    private static Proof ProofOf(CatalogueHead head, int number)
    {
        var id = FormattableString.Invariant($"P-{number}");
        return new Proof
        {
            Id = id,
            PublishedId = id,
            Title = FormattableString.Invariant($"Trace de l'appel {number}"),
            Kind = ProofKind.Demonstration,
            Statement = FormattableString.Invariant($"L'extrait montre l'appel {number} avec son auteur, sa date, son heure et le retour du téléservice."),
            Source = "Mesure",
            Evidence = EvidenceMark.Inferred,
            Profiles = head.Profiles,
            Head = head,
            Place = Place,
        };
    }

    private static Place Place => new("mesure.yaml");
}
