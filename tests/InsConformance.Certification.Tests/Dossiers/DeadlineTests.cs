using InsConformance.Certification.Dossiers;

namespace InsConformance.Certification.Tests.Dossiers;

/// <summary>The dated list of time limits.</summary>
public sealed class DeadlineTests
{
    [Theory]
    [InlineData("SEED-DLY-01", "completeFile: 2026-08-31", "2027-02-28")]
    [InlineData("SEED-DLY-02", "missingPiecesAsked: 2026-11-01", "2026-12-31")]
    [InlineData("SEED-DLY-03", "lastMovement: 2026-11-20", "2027-05-20")]
    [InlineData("SEED-DLY-04", "allProofsDeposited: 2026-11-02", "2026-11-30")]
    [InlineData("SEED-DLY-05", "certificate: 2024-02-29", "2029-02-28")]
    [InlineData("SEED-DLY-06", "nonConformityNotified: 2026-07-15", "2027-01-15")]
    public void Deadline_FirstEventGiven_IsRecalledWithItsDay(string rule, string date, string end)
    {
        var finding = Judge(rule, date, DossierSamples.Today);

        Assert.Equal((DossierState.Reminder, end), (finding.State, finding.Date!.Value.ToString("yyyy-MM-dd", null)));
        Assert.NotNull(finding.Place);
    }

    [Theory]
    [InlineData("2026-12-31", DossierState.Reminder, "dernier jour")]
    [InlineData("2026-12-30", DossierState.Reminder, "il reste un jour")]
    [InlineData("2027-01-01", DossierState.NonConform, "Échu")]
    public void Deadline_OnItsLastDayAndAfter(string today, DossierState state, string words)
    {
        var finding = Judge("SEED-DLY-02", "missingPiecesAsked: 2026-11-01", DateOnly.Parse(today, null));

        Assert.Equal(state, finding.State);
        Assert.Contains(words, finding.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Deadline_FirstEventToCome_IsSaidSo()
    {
        var finding = Judge("SEED-DLY-02", "missingPiecesAsked: 2026-11-02", new DateOnly(2026, 11, 1));

        Assert.Equal((DossierState.Reminder, "Commence le 02/11/2026 (demande de pièces manquantes), un jour à venir ; au plus tard le 01/01/2027."), (finding.State, finding.Detail));
    }

    [Theory]
    [InlineData("2026-11-15", DossierState.Ok)]
    [InlineData("2026-11-20", DossierState.Ok)]
    [InlineData("2026-11-21", DossierState.NonConform)]
    [InlineData("2026-09-20", DossierState.NonConform)]
    [InlineData("2027-02-01", DossierState.NonConform)]
    public void Deadline_SecondEventGiven_IsKeptOrNot(string sent, DossierState state) =>
        Assert.Equal(state, Judge("SEED-DLY-02", $"missingPiecesAsked: 2026-09-21\n  missingPiecesSent: {sent}", new DateOnly(2026, 12, 1)).State);

    [Fact]
    public void Deadline_OfTheAuthority_IsNeverTheEditorsFault() =>
        Assert.Equal(DossierState.Reminder, Judge("SEED-DLY-01", "completeFile: 2026-01-01", DossierSamples.Today).State);

    [Fact]
    public void Deadline_FirstEventAbsent_IsWithoutObject() =>
        Assert.All(DossierSamples.Check().Where(f => f.Rule.Id is "SEED-DLY-01" or "SEED-DLY-02" or "SEED-DLY-04"), f => Assert.Equal(DossierState.NotApplicable, f.State));

    private static DossierFinding Judge(string rule, string date, DateOnly today) =>
        Assert.Single(DossierRules.Check(DossierSamples.Case(("lastMovement: 2026-11-10", date)) with { Today = today }).Of(rule));
}
