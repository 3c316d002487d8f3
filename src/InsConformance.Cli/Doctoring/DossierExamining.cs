using InsConformance.Certification.Dossiers;
using InsConformance.Cli.Requiring;
using InsConformance.Foundation;
using InsConformance.Reports;
using InsConformance.Reports.Runs;

namespace InsConformance.Cli.Doctoring;

/// <summary><c>insconf doctor --dossier</c>: what the dossier has and lacks, with the place in its file and the cure.</summary>
internal static class DossierExamining
{
    public static ExitCode Run(DossierRequest request, TimeProvider clock, TextWriter output)
    {
        var home = AppHome.Find();
        var subject = DossierReading.Read(home, request.File, DossierReading.DayOf(clock.GetUtcNow()));
        var findings = request.Run is null ? DossierRules.Check(subject) : Compared(home, subject, request.Run);
        if (request.Json)
            DossierJson.Write(subject, findings);
        else
            Tell(findings, output);
        return findings.ToExitCode();
    }

    private static IReadOnlyList<DossierFinding> Compared(AppHome home, DossierCase subject, string run)
    {
        var folder = RunFolder.Open(run);
        var judgement = Judgement.Of(home, folder.ReadFacts().Catalogues.Select(c => c.Id));
        return EvidenceBuilder.CheckDossier(folder, judgement.Catalogues, judgement.Crosswalk, subject);
    }

    private static void Tell(IReadOnlyList<DossierFinding> findings, TextWriter output)
    {
        foreach (var finding in findings)
        {
            output.WriteLine($"{finding.State.Sign()} {finding.State.French(),-12} {finding.Rule.Id,-11} {finding.Rule.Title} : {finding.Detail}");
            if (finding is { Place: { } place, State: DossierState.Missing or DossierState.NonConform })
                output.WriteLine($"    {place}{(finding.Cure is null ? "" : $" -> {finding.Cure}")}");
            else if (finding.Cure is { } cure)
                output.WriteLine($"    -> {cure}");
        }

        output.WriteLine(string.Join(", ", Enum.GetValues<DossierState>().Select(s => $"{s.French()} : {findings.Count(f => f.State == s)}")));
    }
}
