namespace InsConformance.Insi.Checks;

/// <summary>Header <c>wsse:Security</c>. Contract section 2.6.</summary>
internal static class SecurityChecks
{
    public static void Run(ref CheckRun run)
    {
        var security = run.Request.Security;
        if (run.Context.Mode == AuthenticationMode.Card)
        {
            if (security is null || security.AssertionCount == 0)
                run.Report("security-assertion-missing", "En mode carte, wsse:Security doit contenir une assertion SAML.", security?.Element ?? run.Header);
            if (security is { OtherCount: > 0 })
                run.Report("security-other-content", "wsse:Security contient autre chose que des assertions SAML.", security.Element);
        }
        else if (security is { IsEmpty: true })
        {
            run.Report("security-empty", "wsse:Security est vide : toléré, mais le schéma n'admet que son absence.", security.Element);
        }
        else if (security is not null)
        {
            run.Report("security-assertion-in-certificate-mode", "Avec un certificat logiciel, wsse:Security doit être absent ou vide.", security.Element);
        }
    }
}
