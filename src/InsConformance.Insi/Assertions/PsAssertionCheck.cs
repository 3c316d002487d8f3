using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Assertions;

/// <summary>The first assertion of a message: the professional's. Contract sections 2.1 and 2.6.</summary>
internal static class PsAssertionCheck
{
    public const string Card = "CPS";
    public const string ProSanteConnect = "PSC";

    /// <summary>Who calls, or <see langword="null"/> when that cannot be said; whether it is let in is the run's to say.</summary>
    public static PsIdentity? Run(AssertionRun run, SignedRoot root, ReceivedRequest request, CardCertificates certificates)
    {
        if (ReceivedAssertion.Read(run, root.Node) is not { } assertion)
            return null;
        CardCertificate? certificate = null;
        string? cardKind = null;
        switch (assertion.NameQualifier)
        {
            case Card:
                certificate = SignatureCheck.Run(run, root, assertion, certificates);
                if (certificate is null)
                    return null;
                cardKind = CardCertificateCheck.Run(run, certificate, assertion);
                break;
            case ProSanteConnect:
                if (!run.Policy.AcceptsProSanteConnect)
                    run.Report("assertion-psc-off", "Le simulateur n'admet pas Pro Santé Connect (réglage).", assertion.NameId);
                if (assertion.Node.All().FirstOrDefault(n => n.NamespaceUri == XmlDsigNames.Namespace) is { } signature)
                    run.Report("signature-unexpected", "L'assertion Pro Santé Connect est signée ; elle ne doit pas l'être.", signature);
                break;
            default:
                run.Report("assertion-name-qualifier", "NameQualifier n'est ni CPS ni PSC.", assertion.NameId);
                return null;
        }

        Age(run, assertion);
        Emetteur(run, assertion, request);
        var attributes = AttributeCheck.Run(run, assertion, certificate);
        return new PsIdentity(assertion.NameQualifier, assertion.NameId.Text, assertion.IssueInstant, cardKind, attributes);
    }

    private static void Age(AssertionRun run, ReceivedAssertion assertion)
    {
        var age = run.Now - assertion.IssueInstant;
        if (age > run.Rules.PsMaxAge)
            run.Report("assertion-age", $"L'assertion a plus de {run.Rules.PsMaxAge.TotalMinutes:0} minutes.", assertion.Node);
        else if (age < -run.Rules.MaxAhead)
            run.Report("assertion-future", $"L'assertion est en avance de plus de {run.Rules.MaxAhead.TotalSeconds:0} secondes.", assertion.Node);
    }

    private static void Emetteur(AssertionRun run, ReceivedAssertion assertion, ReceivedRequest request)
    {
        var name = assertion.NameId.Text;
        if (request.Bam?.Emetteur != name)
            run.Report("assertion-name-emetteur", "Emetteur de ContexteBAM n'est pas le NameID de l'assertion.", assertion.NameId);
        if (request.Lps?.Emetteur != name)
            run.Report("assertion-name-emetteur", "Emetteur de ContexteLPS n'est pas le NameID de l'assertion.", assertion.NameId);
    }
}
