using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>Every additional component is described.</summary>
internal sealed class ComponentRule : IDossierRule
{
    public DossierRuleHead Head { get; } = new("SEED-REC-04", "Composants additionnels décrits", "Guide de dépôt TLC V1.4.2, §4.2", EvidenceMark.OfficialSecondHand);

    public IEnumerable<DossierFinding> Check(DossierCase subject) => subject.Dossier.Components switch
    {
        { Value: null } absent => [Head.Missing("Liste des composants additionnels : absente.", absent.Place, $"Donner {absent.Key}, ou {absent.Key}: [] sans composant.")],
        { Value.Count: 0 } => [Head.Ok("Aucun composant additionnel n'est déclaré.")],
        var list => Head.Conclude(list.Value.SelectMany(c => Problems(subject, c)), $"Les {list.Value.Count} composants sont décrits."),
    };

    private IEnumerable<DossierFinding> Problems(DossierCase subject, ComponentFacts component)
    {
        foreach (var (fact, what) in new[] { (component.Name, "Désignation"), (component.Version, "Version"), (component.Description, "Description") })
        {
            if (!fact.IsGiven)
                yield return Head.Missing(fact, $"{what} d'un composant");
        }

        var asksNie = subject.UseCase is { } useCase && subject.Profiles.NumbersFor(useCase, subject.Selected).ContainsKey("NIE");
        if (asksNie && !component.Nie.IsGiven)
            yield return Head.Missing(component.Nie, $"NIE du composant {component.Name.Value}");
        foreach (var (number, form, name) in new[] { (component.Nie, subject.Terms.Nie, "NIE"), (component.Nil, subject.Terms.Nil, "NIL") })
        {
            if (number.Value is { } value && !form.Fits(value))
                yield return Head.NonConform($"{name} du composant {component.Name.Value} : ce n'est pas la forme attendue ({form.Pattern}, {form.Evidence.Word()}).", number.Place);
        }
    }
}
