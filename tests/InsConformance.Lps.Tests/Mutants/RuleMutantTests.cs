using System.Text;
using InsConformance.Identity.Attributes;
using InsConformance.Identity.Proofs;
using InsConformance.Identity.Statuses;
using InsConformance.Identity.Traits;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Mutants;
using InsConformance.Lps.Reference.Documents;
using InsConformance.Lps.Reference.Finding;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Tests.Mutants;

/// <summary>Each mutant of statuses, locks, proofs, traces and rights changes one rule, and no other.</summary>
public class RuleMutantTests
{
    private static readonly (string Rule, string Ids)[] Broken =
    [
        ("missing", "place-not-compulsory used-name-compulsory"),
        ("refusals", "imports-date-with-00 imports-without-name imports-without-given-names imports-without-sex"),
        ("import", "keeps-typed-traits given-names-from-prenom"),
        ("begins", "first-name-anywhere-in-list"),
        ("date", "date-shown-as-sent"),
        ("next", "created-as-validee return-gives-qualifiee validation-gives-qualifiee return-forgets-control douteuse-keeps-status fictive-keeps-status"
            + " douteuse-one-step-down strict-trait-keeps-status strict-trait-gives-provisoire demotion-keeps-ins"),
        ("event", "used-name-demotes"),
        ("history", "status-history-not-kept former-status-lost status-author-lost return-not-historised"),
        ("validation", "validates-with-any-proof"),
        ("proof", "proof-kind-dropped"),
        ("proofs", "proof-levels-fixed proof-list-fixed"),
        ("automatic", "automatic-validation-always-on"),
        ("call", "calls-for-douteuse calls-for-fictive"),
        ("edit", "locks-qualifiee-only locks-recuperee-only super-user-locked-out locks-used-names given-names-not-locked matricule-not-locked oid-not-locked locks-contact-data"),
        ("lock", "lock-not-shown"),
        ("right", "identity-rights-ignored insi-right-ignored"),
        ("trace", "reads-not-traced calls-traced-as-system changes-not-detailed only-found-traced mode-not-traced returned-history-not-traced"
            + " found-not-traced documents-not-traced number-change-not-traced"),
    ];

    public static IReadOnlyList<string> Ids { get; } = [.. Broken.SelectMany(b => b.Ids.Split(' '))];

    public static TheoryData<string, string> Mutants
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (rule, ids) in Broken)
            {
                foreach (var id in ids.Split(' '))
                    data.Add(id, rule);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Mutants))]
    public void Mutant_AgainstTheConformRules_BreaksThatRuleAlone(string id, string rule)
    {
        var conform = Answers(MutantRules.Create(null).Identity);
        var mutant = Answers(MutantRules.Create(id).Identity);
        Assert.Equal([rule], conform.Keys.Where(k => conform[k] != mutant[k]));
    }

    /// <summary>What each rule answers to everything that a scenario can ask.</summary>
    private static Dictionary<string, string> Answers(IdentityRules rules)
    {
        var complete = new TypedTraits("ADRUN", ["ZOE"], "F", "1975-12-31", "63220");
        var returned = new ReturnedTraits("NESSI", "PAUL ANTHONY", "M", "2010-08-07", "63220", "PAUL");
        var local = new LpsTraits("NESSY", "PAUL", "PAUL", "F", "2010-08-06", "99999");
        var raised = ProofCatalogue.Default.WithConfidence("permis-conduire", ConfidenceLevel.High).With(new("site", "Du site", ConfidenceLevel.High, null, "essai"));
        var entry = new StatusEntry(LpsIdentityStatus.Recuperee, DateTimeOffset.UnixEpoch, "durand", LpsIdentityStatus.Provisoire);
        var call = new AuditEntry(
            1, DateTimeOffset.UnixEpoch, "durand", AuditEvent.InsiCall, "P1", "traits", CodeCr: "00",
            Returned: new InsiReturn(new LpsIns("1", "2"), [new LpsIns("3", "2")], returned));
        var change = new AuditEntry(2, DateTimeOffset.UnixEpoch, "durand", AuditEvent.TraitsChanged, "P1", Changes: [new FieldChange("sexe", "M", "F")]);
        var read = change with { Event = AuditEvent.IdentityRead, Changes = null };
        return new()
        {
            ["missing"] = Join(complete, complete with { LieuNaissance = null }, complete with { Sexe = "" }).Of(t => string.Join(',', rules.Missing(t))),
            ["refusals"] = Join(
                new StrictTraitsText("A", null, "B", "M", "2001-00-01", null), new(null, null, "B", "M", "2001-01-01", null),
                new("A", null, null, "M", "2001-01-01", null), new("A", null, "B", null, "2001-01-01", null))
                .Of(t => string.Join(',', rules.ReturnRefusals(t).Select(r => r.Trait))),
            ["import"] = rules.Import(local, returned).ToString(),
            ["begins"] = Join("PAUL", "ANTHONY", "PAU").Of(first => rules.BeginsList(first, "PAUL ANTHONY")),
            ["date"] = rules.ShownDate("2010-08-07"),
            ["next"] = Next(rules),
            ["event"] = Join(Enum.GetValues<LockedField>()).Of(f => rules.EventOf(f)),
            ["history"] = $"{rules.Historise(entry)}",
            ["validation"] = Join("cni-fr", "permis-conduire", null).Of(k => rules.MayValidate(ProofCatalogue.Default, k)),
            ["proof"] = $"{rules.KeptProof("cni-fr")}",
            ["proofs"] = string.Join(',', rules.SetProofs(ProofCatalogue.Default, raised).Kinds),
            ["automatic"] = $"{rules.ValidatesByItself(false)} {rules.ValidatesByItself(true)}",
            ["call"] = Join(Enum.GetValues<IdentityAttributes>()).Of(a => rules.AllowsInsiCall(a)),
            ["edit"] = Join(Enum.GetValues<IdentityStatus>()).Of(s => Join(Enum.GetValues<LockedField>()).Of(f => $"{rules.MayEdit(s, f, false)}{rules.MayEdit(s, f, true)}")),
            ["lock"] = $"{rules.ShowsLock(true)} {rules.ShowsLock(false)}",
            ["right"] = Join(Enum.GetValues<LpsRight>()).Of(r => $"{rules.Allows(r, true)}{rules.Allows(r, false)}"),
            ["trace"] = Join(
                call, call with { CodeCr = "01", Returned = null }, change, change with { Changes = [new FieldChange("numeroAssure", null, "1")] }, read,
                read with { Text = AntecedentDesk.Access }, read with { Text = DocumentDesk.Access })
                .Of(e => rules.Trace(e) is { } t ? $"{t.User} {t.Mode} {t.CodeCr} {t.Returned?.History.Count} {t.Changes?.Count}" : "-"),
        };
    }

    private static string Next(IdentityRules rules)
    {
        var text = new StringBuilder().Append(rules.Next(null, IdentityEvent.Creation, StatusOptions.Default));
        foreach (var status in Enum.GetValues<IdentityStatus>())
        {
            foreach (var happens in Enum.GetValues<IdentityEvent>())
                text.Append(rules.Next(new Situation(status, status.HoldsIns(), IdentityAttributes.None), happens, new StatusOptions { AutomaticValidation = true }));
        }

        return text.ToString();
    }

    private static T[] Join<T>(params T[] asked) => asked;
}
