using InsConformance.Foundation;
using InsConformance.Foundation.Clock;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;

namespace InsConformance.Cards.Tests.Personas;

/// <summary>What a persona says of its INSi right is what the mock's judge of assertions says of a call signed by its card.</summary>
public sealed class InsiRightTests
{
    public static TheoryData<string> Shipped => CpxPersonaFileTests.Shipped;

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Judge_CallSignedByThePersona_IsAsItSays(string id)
    {
        var persona = Workshop.Shipped.FindCpx(id);
        var card = Workshop.Shipped.Content(persona);
        var clock = new ControllableClock();
        var ids = new IdSource(5);
        AssertionValue[] attributes =
        [
            new("identifiantFacturation", persona.IdentifiantFacturation),
            .. persona.Holder.Specialty is { } specialty ? [new AssertionValue("codeSpecialite", specialty)] : Array.Empty<AssertionValue>(),
            new("secteurActivite", persona.SecteurActivite ?? "SA05"),
        ];
        var assertion = AssertionWriter.Sign(
            new AssertionFactory(clock, ids).ForCard(card.Signature.Certificate, attributes), card.Signature.Certificate, AssertionSigners.With(card.Signature.Key));
        var profile = new LpsProfile(card.PsIdNat, "TESTSGIE0000", "Essai", "1.0", ids.Next());
        var request = new RequestContextFactory(clock, ids, profile).Search(new TraitsSearch("ADRTROIS", ["DOMINIQUE"], "F", "1997-02-26", "2A020"));
        var message = SearchRequestWriter.Write(request with { Assertions = [assertion] });
        using var trust = CertificateTrust.InCards(Workshop.Pki);

        var verdict = new AssertionJudge(AssertionRules.Default, trust, clock).Judge(message, RequestReader.Read(message).Request!, null);

        Assert.Equal(persona.Insi.Fault, verdict.FaultCode);
        if (persona.Insi.IsAdmitted)
            Assert.Equal(persona.Type.ToString().ToUpperInvariant(), verdict.Sender!.CardKind);
        else
            Assert.Contains(persona.Insi.Check!, verdict.Findings.Select(f => f.CheckId));
    }
}
