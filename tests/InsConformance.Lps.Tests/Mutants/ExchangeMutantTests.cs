using InsConformance.Identity.Attributes;
using InsConformance.Identity.Hl7v2;
using InsConformance.Identity.Statuses;
using InsConformance.Identity.Traits;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Mutants;
using InsConformance.Lps.Reference.Patients;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Tests.Mutants;

/// <summary>Each mutant of reception, emission and their traces changes one rule, and no other.</summary>
public class ExchangeMutantTests
{
    public static TheoryData<string, string> Mutants { get; } = new()
    {
        { "ins-kept-without-vali", "own" },
        { "vali-taken-as-validee", "own" },
        { "deletion-ignored", "own" },
        { "foreign-ins-not-verified", "verifies" },
        { "verifies-what-is-known", "verifies" },
        { "confirmed-as-qualifiee", "next" },
        { "ko-creates-with-ins", "next" },
        { "ko-updates-known", "replaces" },
        { "ko-takes-health-data", "data" },
        { "ko-not-listed", "lists" },
        { "verification-ko-keeps-ins", "next" },
        { "verification-ko-gives-validee", "next" },
        { "contract-ignored", "trusts" },
        { "everybody-trusted", "trusts" },
        { "received-names-as-they-are", "kept" },
        { "recuperee-sent-with-ins", "sent" },
        { "ins-never-sent", "sent" },
        { "loss-not-propagated", "messages" },
        { "used-name-not-propagated", "messages" },
        { "trait-change-not-propagated", "messages" },
        { "receptions-not-traced", "trace" },
        { "recipient-not-traced", "trace" },
        { "verifications-not-traced", "trace" },
        { "verdict-not-traced", "trace" },
        { "vitale-traced-as-traits", "trace" },
        { "vitale-return-not-traced", "trace" },
    };

    public static IReadOnlyList<string> Ids { get; } = [.. Mutants.Select(row => (string)row[0])];

    [Theory]
    [MemberData(nameof(Mutants))]
    public void Mutant_AgainstTheConformRules_BreaksThatRuleAlone(string id, string rule)
    {
        var conform = Answers(MutantRules.Create(null));
        var mutant = Answers(MutantRules.Create(id));
        Assert.Equal([rule], conform.Keys.Where(k => conform[k] != mutant[k]));
    }

    private static Dictionary<string, string> Answers(LpsRules lps)
    {
        var rules = lps.Exchange;
        var events = Enum.GetValues<IdentityEvent>();
        var traits = new LpsTraits("ADRUN", "ZOE", "ZOE", "F", "1975-12-31");
        var ins = new LpsIns("2751263220749", "1.2.250.1.213.1.4.8", "74");
        var held = new PatientRecord("P1", traits, ["ZOE"]) { Status = IdentityStatus.Qualifiee, Ins = ins };
        var raw = new StrictTraitsText("Adrun", "Zoé", "Zoé", "F", "1975-12-31", null);
        var sent = new AuditEntry(1, DateTimeOffset.UnixEpoch, "durand", AuditEvent.DataSent, "P1", Sender: "LPS", Recipient: "LABO");
        var call = new AuditEntry(
            2, DateTimeOffset.UnixEpoch, "durand", AuditEvent.InsiCall, "P1", LpsContract.VitaleMode, CodeCr: "00", Returned: new InsiReturn(ins, [], new ReturnedTraits("A", "B", "F", "1975-12-31", null, null)));
        return new()
        {
            ["own"] = Join(
                Received("A28", true, false, "VALI"), Received("A28", true, false, "PROV"), Received("A28", false, false, "VALI"), Received("A47", false, true, "VALI"))
                .Of(r => rules.OwnDomain(r)),
            ["verifies"] = Join(null, held, held with { Ins = null }).Of(p => rules.Verifies(p)),
            ["replaces"] = Join(events).Of(e => rules.ReplacesTraits(e)),
            ["data"] = Join(events).Of(e => rules.TakesHealthData(e)),
            ["lists"] = Join(true, false).Of(d => rules.Lists(d)),
            ["trusts"] = Join(null, new LpsPartner("A", LpsDomain.Other), new("B", LpsDomain.Other, true)).Of(p => rules.Trusts(p)),
            ["kept"] = rules.Kept(traits, raw).ToString(),
            ["sent"] = Join(Enum.GetValues<IdentityStatus>()).Of(s => rules.SentAs(s)),
            ["messages"] = Join(
                held, held with { Traits = traits with { NomUtilise = "MARTIN" } }, held with { Status = IdentityStatus.Validee, Ins = null },
                held with { Traits = traits with { NomNaissance = "ADRUM" }, Status = IdentityStatus.Validee, Ins = null })
                .Of(after => string.Join(',', rules.Messages(held, after))),
            ["next"] = string.Join(';', events.SelectMany(e => Enum.GetValues<IdentityStatus>()
                .Select(s => lps.Identity.Next(new Situation(s, s.HoldsIns(), IdentityAttributes.None), e, StatusOptions.Default))
                .Append(lps.Identity.Next(null, e, StatusOptions.Default)))),
            ["trace"] = Join(
                sent, sent with { Event = AuditEvent.DataReceived }, call, call with { Mode = LpsContract.TraitsMode },
                call with { Mode = LpsContract.VerificationMode, Verdict = LpsVerdict.Denied, Returned = null })
                .Of(e => lps.Identity.Trace(e) is { } t ? $"{t.Sender} {t.Recipient} {t.Mode} {t.CodeCr} {t.Verdict} {t.Returned is null}" : "-"),
        };
    }

    private static ReceivedIdentity Received(string triggerEvent, bool hasIns, bool hadIns, string reliability)
    {
        var ins = new PamIns("275126322074974", "ASIP-SANTE-INS-NIR", "1.2.250.1.213.1.4.8", "INS");
        return new(triggerEvent, [new PamLocalId("R1", "LABO")], hasIns ? ins : null, hadIns ? ins : null, new(null, null, null, null, null, null), null, null, [reliability]);
    }

    private static T[] Join<T>(params T[] asked) => asked;
}
