using System.Security.Cryptography.X509Certificates;
using System.Text;
using InsConformance.Foundation;
using InsConformance.Foundation.Clock;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Tests.Assertions;

/// <summary>A card-mode call to start from, and the verdict on it. The clock is frozen at a day when the cards are valid.</summary>
internal static class CardCall
{
    public static readonly AssertionValue[] Attributes =
        [new("identifiantFacturation", "991130972"), new("codeSpecialite", "SM26"), new("secteurActivite", "SA07")];

    // Real today, since the start of a certificate's validity is judged by real time.
    public static readonly DateTimeOffset Now = new(TimeProvider.System.GetUtcNow().Date.AddHours(12), TimeSpan.Zero);

    public static ControllableClock Clock()
    {
        var clock = new ControllableClock();
        clock.Freeze(Now);
        return clock;
    }

    public static AssertionContent Content(PkiRole role = PkiRole.CardCps, long seed = 7) =>
        new AssertionFactory(Clock(), new IdSource(seed)).ForCard(CardPki.Card(role), Attributes);

    public static AssertionXml Signed(PkiRole role = PkiRole.CardCps, Func<AssertionContent, AssertionContent>? change = null)
    {
        var content = Content(role);
        return Sign(change is null ? content : change(content), role);
    }

    public static AssertionXml Sign(AssertionContent content, PkiRole role)
    {
        using var key = CardPki.Card(role).GetRSAPrivateKey()!;
        return AssertionWriter.Sign(content, CardPki.Card(role), AssertionSigners.With(key));
    }

    public static AssertionXml ProSanteConnect(string nationalId = "899900000045", params AssertionValue[] attributes) => AssertionWriter.Write(
        new AssertionFactory(Clock(), new IdSource(8)).ForProSanteConnect(
            nationalId, attributes.Length > 0 ? attributes : [new("identifiantFacturation", "991130972"), new("codeSpecialiteAMO", "SM26")]));

    public static AssertionXml Vitale(TimeSpan age = default) => AssertionWriter.Write(
        new AssertionFactory(Clock(), new IdSource(9)).ForVitale("1810163220751") with { IssueInstant = RequestContextFactory.Temps(Now - age) });

    /// <summary>The message of a call: a search by traits whose Emetteur is the card's national id.</summary>
    public static string Message(string emetteur, params AssertionXml[] assertions) => Encoding.UTF8.GetString(SearchRequestWriter.Write(
        new RequestContextFactory(Clock(), new IdSource(1), Specimens.Profile with { Emetteur = emetteur }).Search(Specimens.Traits) with { Assertions = assertions }));

    public static string Message(PkiRole role = PkiRole.CardCps) => Message(NationalId(role), Signed(role));

    public static string NationalId(PkiRole role) => CertificateName.Read(CardPki.Card(role).SubjectName).CommonName!;

    public static AssertionVerdict Judge(string message, AssertionPolicy? policy = null, AssertionRules? rules = null, TimeProvider? clock = null)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        var reading = RequestReader.Read(bytes);
        Assert.True(reading.IsRequest, reading.Fault?.Message);
        return new AssertionJudge(rules ?? AssertionRules.Default, CardPki.Trust, clock ?? Clock()).Judge(bytes, reading.Request!, policy);
    }

    public static void Refused(AssertionVerdict verdict, string rule)
    {
        Assert.Contains(rule, verdict.Findings.Select(f => f.CheckId));
        Assert.NotNull(verdict.FaultCode);
        Assert.Null(verdict.Sender);
        Assert.Null(verdict.Vitale);
    }

    public static PsIdentity Accepted(AssertionVerdict verdict)
    {
        Assert.True(verdict.FaultCode is null, string.Join("; ", verdict.Findings.Select(f => $"{f.CheckId}: {f.Message}")));
        return verdict.Sender!;
    }
}
