using System.Security.Cryptography.X509Certificates;
using InsConformance.Foundation;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Assertions;

/// <summary>Makes conform assertions: fresh <c>ID</c>, <c>IssueInstant</c> of now, the name that the certificate bears. Contract sections 2.6 and 2.7. Thread-safe.</summary>
/// <param name="clock">The run's clock.</param>
/// <param name="ids">The run's UUIDs.</param>
public sealed class AssertionFactory(TimeProvider clock, IdSource ids)
{
    /// <summary>What the assertion of a card says.</summary>
    /// <param name="certificate">The card's certificate.</param>
    /// <param name="attributes">e.g. <c>identifiantFacturation</c>, <c>codeSpecialite</c>, <c>secteurActivite</c>.</param>
    /// <exception cref="ArgumentException">The certificate has no CN.</exception>
    public AssertionContent ForCard(X509Certificate2 certificate, params IReadOnlyList<AssertionValue> attributes)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        var name = CertificateName.Read(certificate.SubjectName).CommonName ?? throw new ArgumentException("the certificate has no CN", nameof(certificate));
        return Content(certificate.Subject, PsAssertionCheck.Card, name, attributes);
    }

    /// <summary>What the assertion of a Pro Santé Connect user says.</summary>
    /// <param name="nationalId">The user's national id.</param>
    /// <param name="attributes">e.g. <c>identifiantFacturation</c>, <c>codeSpecialiteAMO</c>, <c>gipProfessionCode</c>.</param>
    public AssertionContent ForProSanteConnect(string nationalId, params IReadOnlyList<AssertionValue> attributes) =>
        Content("PSC", PsAssertionCheck.ProSanteConnect, nationalId, attributes);

    /// <summary>What the assertion of a carte Vitale says; its real form is not public [INF].</summary>
    /// <param name="nameId">Who the card is for.</param>
    /// <param name="attributes">Whatever is to be carried.</param>
    public AssertionContent ForVitale(string nameId, params IReadOnlyList<AssertionValue> attributes) =>
        Content("VITALE", AssertionRules.Default.VitaleNameQualifiers[0], nameId, attributes);

    private AssertionContent Content(string issuer, string qualifier, string nameId, IReadOnlyList<AssertionValue> attributes) =>
        new("_" + ids.Next().ToString("D"), RequestContextFactory.Temps(clock.GetUtcNow()), issuer, qualifier, nameId, attributes);
}
