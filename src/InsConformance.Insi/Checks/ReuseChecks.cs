namespace InsConformance.Insi.Checks;

/// <summary>Ids and times that must be new at every call. Contract sections 2.4 and 6.4.</summary>
internal static class ReuseChecks
{
    public static void Run(ref CheckRun run)
    {
        var (bam, lps) = (run.Request.Bam, run.Request.Lps);
        if (!string.IsNullOrEmpty(bam?.Id) && bam.Id == lps?.Id)
            run.Report("context-ids-same", "ContexteBAM et ContexteLPS portent le même Id.", run.Place(InsiNames.ContexteBam, "ContexteBAM", "Id"));
        if (run.Context.History is not { } history)
            return;
        var owner = lps?.Instance ?? "";
        if (!string.IsNullOrEmpty(bam?.Id) && history.IsReused(CallHistory.Kind.BamId, "", bam.Id))
            run.Report("bam-id-reused", "ContexteBAM : Id a déjà servi dans un appel précédent.", run.Place(InsiNames.ContexteBam, "ContexteBAM", "Id"));
        if (!string.IsNullOrEmpty(lps?.Id) && history.IsReused(CallHistory.Kind.LpsId, "", lps.Id))
            run.Report("lps-id-reused", "ContexteLPS : Id a déjà servi dans un appel précédent.", run.Place(InsiNames.ContexteLps, "ContexteLPS", "Id"));
        if (!string.IsNullOrEmpty(bam?.Temps) && history.IsReused(CallHistory.Kind.BamTemps, owner, bam.Temps))
            run.Report("bam-temps-reused", "ContexteBAM : Temps a déjà servi dans un appel précédent.", run.Place(InsiNames.ContexteBam, "ContexteBAM", "Temps"));
        if (!string.IsNullOrEmpty(lps?.Temps) && history.IsReused(CallHistory.Kind.LpsTemps, owner, lps.Temps))
            run.Report("lps-temps-reused", "ContexteLPS : Temps a déjà servi dans un appel précédent.", run.Place(InsiNames.ContexteLps, "ContexteLPS", "Temps"));
        if (!string.IsNullOrEmpty(run.Request.MessageId) && history.IsReused(CallHistory.Kind.MessageId, "", run.Request.MessageId))
            run.Report("message-id-reused", "wsa:MessageID a déjà servi dans un appel précédent.", run.Place(InsiNames.Wsa, "Header", "MessageID"));
    }
}
