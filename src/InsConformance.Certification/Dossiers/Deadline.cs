namespace InsConformance.Certification.Dossiers;

/// <summary>A time limit between two events of <see cref="DossierEvents"/>.</summary>
/// <param name="Rule">What asks for it.</param>
/// <param name="From">The event that starts it.</param>
/// <param name="Until">The event that must happen in time; <see langword="null"/> when nothing ends it.</param>
/// <param name="Years">Calendar years.</param>
/// <param name="Months">Calendar months.</param>
/// <param name="Days">Calendar days.</param>
/// <param name="BreaksTheRule">Whether the editor breaks a rule when it is over; otherwise that is only worth knowing.</param>
/// <param name="WhenOver">French: what follows when it is over.</param>
public sealed record Deadline(
    DossierRuleHead Rule, string From, string? Until, int Years, int Months, int Days, bool BreaksTheRule, string WhenOver)
{
    /// <summary>The last day, from the day of the first event.</summary>
    public DateOnly EndFrom(DateOnly start) => start.AddYears(Years).AddMonths(Months).AddDays(Days);
}
