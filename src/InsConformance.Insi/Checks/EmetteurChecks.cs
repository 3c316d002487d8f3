namespace InsConformance.Insi.Checks;

/// <summary>Who calls. Contract sections 2.2 and 2.4; the test server did not check it in certificate mode [LIVE].</summary>
internal static class EmetteurChecks
{
    public static void Run(ref CheckRun run)
    {
        var bam = run.Request.Bam?.Emetteur;
        var lps = run.Request.Lps?.Emetteur;
        if (!string.IsNullOrEmpty(bam) && !string.IsNullOrEmpty(lps) && bam != lps)
        {
            run.Report(
                "emetteur-same",
                $"Emetteur diffère entre ContexteBAM ({Visible.Text(bam)}) et ContexteLPS ({Visible.Text(lps)}).",
                run.Place(InsiNames.ContexteLps, "ContexteLPS", "Emetteur"));
        }

        if (!string.IsNullOrEmpty(lps))
            One(ref run, lps, InsiNames.ContexteLps, "ContexteLPS");
        if (!string.IsNullOrEmpty(bam) && bam != lps)
            One(ref run, bam, InsiNames.ContexteBam, "ContexteBAM");
    }

    private static void One(ref CheckRun run, string emetteur, string namespaceUri, string context)
    {
        var units = run.Context.Certificate;
        if (units?.SubjectOu is { } subject)
        {
            if (emetteur == subject)
                return;
            if (emetteur == units.IssuerOu)
                run.Report("emetteur-issuer-ou", "Emetteur est l'OU de l'autorité du certificat ; attendu : l'OU de son sujet.", run.Place(namespaceUri, context, "Emetteur"));
            else
                run.Report("emetteur-certificate", ContextMessages.Expected(context, "Emetteur", Visible.Text(subject), emetteur), run.Place(namespaceUri, context, "Emetteur"));
        }
        // A card's is the CN of its certificate, which may have a slash; the assertion is held against it.
        else if (run.Context.Mode is AuthenticationMode.Certificate && !IsUsual(emetteur))
        {
            run.Report(
                "emetteur-form",
                ContextMessages.Expected(context, "Emetteur", "8 et 11 caractères (RPPS), 0 ou 1 et 9 caractères (ADELI, FINESS)", emetteur),
                run.Place(namespaceUri, context, "Emetteur"));
        }
    }

    private static bool IsUsual(string emetteur)
    {
        foreach (var c in emetteur)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        }

        return (emetteur[0], emetteur.Length) is ('8', 12) or ('0', 10) or ('1', 10);
    }
}
