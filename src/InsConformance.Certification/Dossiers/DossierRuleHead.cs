using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Dossiers;

/// <summary>What identifies a rule on the dossier.</summary>
/// <param name="Id">Id, e.g. <c>SEED-REC-01</c>; a rule of several parts shares it.</param>
/// <param name="Title">What it asks, in French.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Evidence">How sure it is.</param>
public sealed record DossierRuleHead(string Id, string Title, string Source, EvidenceMark Evidence)
{
    internal DossierFinding Ok(string detail, DateOnly? date = null) => new(this, DossierState.Ok, detail) { Date = date };

    internal DossierFinding Missing(string detail, Place? place, string? cure = null) => new(this, DossierState.Missing, detail) { Place = place, Cure = cure };

    /// <summary>An absent fact.</summary>
    internal DossierFinding Missing<T>(Fact<T> fact, string what) =>
        new(this, DossierState.Missing, $"{what} : absent.") { Place = fact.Place, Cure = $"Donner {fact.Key}." };

    internal DossierFinding NonConform(string detail, Place? place, string? cure = null, DateOnly? date = null) =>
        new(this, DossierState.NonConform, detail) { Place = place, Cure = cure, Date = date };

    internal DossierFinding Reminder(string detail, Place? place = null, DateOnly? date = null) => new(this, DossierState.Reminder, detail) { Place = place, Date = date };

    internal DossierFinding NotApplicable(string detail) => new(this, DossierState.NotApplicable, detail);

    /// <summary>The problems, or the good news when there are none.</summary>
    internal IEnumerable<DossierFinding> Conclude(IEnumerable<DossierFinding> problems, string ok)
    {
        var none = true;
        foreach (var problem in problems)
        {
            none = false;
            yield return problem;
        }

        if (none)
            yield return Ok(ok);
    }

    internal static string French(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
