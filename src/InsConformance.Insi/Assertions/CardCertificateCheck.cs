using InsConformance.Insi.Pki;

namespace InsConformance.Insi.Assertions;

/// <summary>The certificate of who signed: authority, validity, revocation, kind of card, and that it is the one the assertion names.</summary>
internal static class CardCertificateCheck
{
    /// <summary>The kind of card, or <see langword="null"/> when no rule knows it.</summary>
    public static string? Run(AssertionRun run, CardCertificate card, ReceivedAssertion assertion)
    {
        var at = assertion.Signature!;
        if (card.Standing is CertificateStanding.Revoked)
            run.Report("card-certificate-revoked", "Le certificat de la carte est sur la liste de révocation de son autorité.", at);
        else if (card.Standing is not CertificateStanding.Trusted)
            run.Report("card-certificate-authority", "Le certificat n'est pas émis sous l'autorité des cartes.", at);
        if (!CertificateValidity.Of(card.Certificate).IsNow(run.Clock))
            run.Report("card-certificate-validity", "Le certificat de la carte est périmé ou pas encore valide.", at);
        if (!card.IsForSignature)
            run.Report("card-certificate-usage", "Le certificat n'est pas celui de signature de la carte (usage nonRepudiation absent).", at);
        if (!card.Name.HasOneCommonName || card.Name.CommonName != assertion.NameId.Text)
            run.Report("assertion-name-certificate", "NameID n'est pas le CN du certificat qui a signé.", assertion.NameId);
        return Kind(run, card, at);
    }

    private static string? Kind(AssertionRun run, CardCertificate card, SignedNode at)
    {
        var isNominative = IsNominative(card.Name, run.Rules.AnonymousNamePrefix);
        var rule = run.Rules.Cards.FirstOrDefault(r =>
            r.Type == card.CardType && r.IsNominative == isNominative && (r.Titles.Count == 0 || r.Titles.Contains(card.Name.Title)));
        if (rule is null)
        {
            run.Report("card-type-unknown", "Le certificat n'est celui d'aucun type de carte connu.", at);
            return null;
        }

        if (!(run.Policy.Cards.TryGetValue(rule.Kind, out var switched) ? switched : rule.IsAccepted))
            run.Report("card-type-refused", $"INSi n'admet pas une carte de type {rule.Kind}.", at);
        return rule.Kind;
    }

    private static bool IsNominative(CertificateName name, string anonymousPrefix) =>
        name.Pseudonym is null && !string.IsNullOrEmpty(name.GivenName) && !string.IsNullOrEmpty(name.Surname)
        && (anonymousPrefix.Length == 0 || !name.Surname.StartsWith(anonymousPrefix, StringComparison.OrdinalIgnoreCase));
}
