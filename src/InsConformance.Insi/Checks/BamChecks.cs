namespace InsConformance.Insi.Checks;

/// <summary>Header <c>ContexteBAM</c>. Contract section 2.3.</summary>
internal static class BamChecks
{
    private const string Name = "ContexteBAM";

    public static void Run(ref CheckRun run)
    {
        if (run.Request.Bam is not { } bam)
            return;
        if (bam.ContextVersion != InsiNames.BamVersion)
            run.Report("bam-context-version", ContextMessages.Expected(Name, "attribut Version", InsiNames.BamVersion, bam.ContextVersion), At(ref run, ""));
        if (bam.Nature is not (null or InsiNames.BamNature))
            run.Report("bam-nature", ContextMessages.Expected(Name, "attribut Nature", InsiNames.BamNature, bam.Nature), At(ref run, ""));
        if (string.IsNullOrEmpty(bam.Id))
            run.Report("bam-id-present", ContextMessages.Missing(Name, "Id"), At(ref run, "Id"));
        else if (!Guid.TryParseExact(bam.Id, "D", out _))
            run.Report("bam-id-uuid", ContextMessages.Expected(Name, "Id", "un UUID", bam.Id), At(ref run, "Id"));
        if (string.IsNullOrEmpty(bam.Temps))
            run.Report("bam-temps-present", ContextMessages.Missing(Name, "Temps"), At(ref run, "Temps"));
        else if (TempsCheck.Problem(bam.Temps, run.Context) is { } problem)
            run.Report("bam-temps-" + problem.Word, ContextMessages.Temps(Name, problem), At(ref run, "Temps"));
        if (string.IsNullOrEmpty(bam.Emetteur))
            run.Report("bam-emetteur-present", ContextMessages.Missing(Name, "Emetteur"), At(ref run, "Emetteur"));
        if (bam.Couverture is null)
            run.Report("bam-couverture-present", ContextMessages.Missing(Name, "COUVERTURE"), At(ref run, ""));
        else if (run.Request.Payload is not Requests.VitaleSearch && run.Place(InsiNames.ContexteBam, Name, "COUVERTURE") is { } cover && (cover.HasChildren || !string.IsNullOrWhiteSpace(cover.Text)))
            run.Report("bam-couverture-empty", "ContexteBAM : COUVERTURE doit être vide sans carte Vitale.", cover);
    }

    private static Xml.SeenElement? At(ref CheckRun run, string child) => run.Place(InsiNames.ContexteBam, Name, child);
}
