namespace InsConformance.Certification.Dossiers.Rules;

/// <summary>A time limit: its day, and whether it is kept.</summary>
internal sealed class DeadlineRule(Deadline deadline) : IDossierRule
{
    public DossierRuleHead Head => deadline.Rule;

    public IEnumerable<DossierFinding> Check(DossierCase subject) => [Judge(subject)];

    private DossierFinding Judge(DossierCase subject)
    {
        var from = subject.Dossier.Dates[deadline.From];
        if (from.Value is not { } start)
            return Head.NotApplicable($"Pas commencé : {from.Key} ({DossierEvents.All[deadline.From]}) n'est pas donné.");
        var end = deadline.EndFrom(start);
        var since = $"depuis le {DossierRuleHead.French(start)} ({DossierEvents.All[deadline.From]})";
        var until = deadline.Until is null ? null : subject.Dossier.Dates[deadline.Until];
        if (until?.Value is { } done && done <= subject.Today)
        {
            var happened = $"{DossierEvents.All[deadline.Until!]} le {DossierRuleHead.French(done)}, pour le {DossierRuleHead.French(end)} au plus tard";
            if (done < start)
                return Head.NonConform($"{happened} : avant le début, {since}.", until.Place, "Corriger l'une des deux dates.", end);
            return done <= end ? Head.Ok($"Tenu : {happened}.", end) : Over($"Dépassé : {happened}.", until.Place, end);
        }

        if (start > subject.Today)
            return Head.Reminder($"Commence le {DossierRuleHead.French(start)} ({DossierEvents.All[deadline.From]}), un jour à venir ; au plus tard le {DossierRuleHead.French(end)}.", from.Place, end);
        return subject.Today <= end
            ? Head.Reminder($"Au plus tard le {DossierRuleHead.French(end)}, {since} : {Days(end.DayNumber - subject.Today.DayNumber)}.", from.Place, end)
            : Over($"Échu le {DossierRuleHead.French(end)}, {since}. {deadline.WhenOver}", from.Place, end);
    }

    private DossierFinding Over(string detail, Foundation.Place place, DateOnly end) => deadline.BreaksTheRule
        ? Head.NonConform(detail, place, deadline.WhenOver, end)
        : Head.Reminder(detail, place, end);

    private static string Days(int left) => left switch { 0 => "dernier jour", 1 => "il reste un jour", _ => $"il reste {left} jours" };
}
