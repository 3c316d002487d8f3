using InsConformance.Foundation;
using InsConformance.Insi.Results;
using InsConformance.InsiMock.Faults;
using InsConformance.InsiMock.Transport;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Faults;

public sealed class FaultPlanFileTests
{
    [Fact]
    public void Parse_EveryKey_IsRead()
    {
        var plan = FaultPlan.Parse(
            """
            plan: essai
            rules:
              - name: tout
                when:
                  operation: rechercherInsAvecTraitsIdentite
                  listener: mutual-tls
                  identity: ecetinsi-pierre-alain
                  traits: { nomNaissance: A, prenom: B, sexe: F, dateNaissance: 1990-01-01, lieuNaissance: 2A020 }
                  message-id: "uuid:*"
                  call: [1, 3]
                  from: 2
                  to: 9
                  every: 2
                  percent: 12.5
                  seed: -4
                  times: 3
                then:
                  shape: S2-cdata
                  fault-shape: F1-attributes
                  delay: 250
                  status: 503
                  retry-after: 60
                  body: panne
                  content-type: text/plain
                  gzip: true
                  chunked: true
                  dribble: { pieces: 4, duration: 1000 }
                  break: close-during
                  break-after: 7
            """,
            "plan.yaml");

        var rule = Assert.Single(plan.Rules);
        Assert.Equal(("essai", "tout", new Place("plan.yaml", 3, 5)), (plan.Name, rule.Name, rule.Place));
        Assert.Equal("rechercherInsAvecTraitsIdentite", rule.When.Operation);
        Assert.Equal(("mutual-tls", "ecetinsi-pierre-alain", "uuid:*"), (rule.When.Listener, rule.When.Identity, rule.When.MessageId));
        Assert.Equal(
            new TraitsFilter { NomNaissance = "A", Prenom = "B", Sexe = "F", DateNaissance = "1990-01-01", LieuNaissance = "2A020" }, rule.When.Traits);
        Assert.Equal([1, 3], rule.Count.Calls.AsEnumerable());
        Assert.Equal((2, 9, 2, 12.5, -4, 3), (rule.Count.From, rule.Count.To, rule.Count.Every, rule.Count.Percent, rule.Count.Seed, rule.Count.Times));
        Assert.Equal(("S2-cdata", "F1-attributes"), (rule.Then.Form?.Name, rule.Then.FaultForm?.Name));
        Assert.Equal(
            new TransportEffect
            {
                Delay = TimeSpan.FromMilliseconds(250),
                Status = 503,
                RetryAfterSeconds = 60,
                Body = "panne",
                ContentType = "text/plain",
                Gzip = true,
                Chunked = true,
                Dribble = new Dribble(4, TimeSpan.FromSeconds(1)),
                Break = ReplyBreak.CloseDuring,
                BreakAfterBytes = 7,
            },
            rule.Then.Transport);
    }

    [Theory]
    [InlineData("{ fault: desir_1020 }", "desir_1020", null, null)]
    [InlineData("{ cr: \"02\" }", null, CodeCr.SeveralIdentities, null)]
    [InlineData("{ cnda-file: 2.05.xml }", null, null, "2.05.xml")]
    public void Parse_EachAnswer_IsRead(string then, string? fault, CodeCr? code, string? file)
    {
        var effect = FaultPlan.Parse($"rules: [ {{ then: {then} }} ]", "plan").Rules[0].Then;

        Assert.Equal((fault, code, file), (effect.Fault, effect.CodeCr, effect.CndaFile));
        Assert.Null(effect.Transport);
    }

    [Theory]
    [InlineData("rule: []", "unknown key 'rule'")]
    [InlineData("rules: [ { when: { call: 1 } } ]", "'then' is missing")]
    [InlineData("rules: [ { then: {} } ]", "changes nothing")]
    [InlineData("rules: [ { then: { break: cut } } ]", "must be one of reset, empty, reset-during, close-during, garbage, random")]
    [InlineData("rules: [ { then: { breaks: reset } } ]", "unknown key 'breaks'")]
    [InlineData("rules: [ { then: { break: reset, break-after: 3 } } ]", "'break-after' goes with")]
    [InlineData("rules: [ { then: { cr: 1 } } ]", "\"01\" or \"02\"")]
    [InlineData("rules: [ { then: { cr: \"00\" } } ]", "needs an identity")]
    [InlineData("rules: [ { then: { cr: \"01\", fault: desir_1020 } } ]", "cannot both answer")]
    [InlineData("rules: [ { then: { shape: S4 } } ]", "'shape' must be one of S1, S2")]
    [InlineData("rules: [ { then: { fault-shape: S1 } } ]", "'fault-shape' must be one of F1, F2")]
    [InlineData("rules: [ { then: { status: 99 } } ]", "from 200 to 599")]
    [InlineData("rules: [ { then: { delay: soon } } ]", "whole number")]
    [InlineData("rules: [ { then: { content-type: \"a\\r\\nb: c\" } } ]", "printable ASCII")]
    [InlineData("rules: [ { then: { dribble: { pieces: 0 } } } ]", "from 1 to 1000")]
    [InlineData("rules: [ { then: { dribble: { pieces: 2, time: 3 } } } ]", "unknown key 'time'")]
    [InlineData("rules: [ { when: { call: 0 }, then: { gzip: true } } ]", "from 1")]
    [InlineData("rules: [ { when: { percent: 0 }, then: { gzip: true } } ]", "above 0")]
    [InlineData("rules: [ { when: { percent: NaN }, then: { gzip: true } } ]", "above 0")]
    [InlineData("rules: [ { when: { seed: 3 }, then: { gzip: true } } ]", "goes with 'percent'")]
    [InlineData("rules: [ { when: { from: 5, to: 4 }, then: { gzip: true } } ]", "comes before")]
    [InlineData("rules: [ { when: { listener: tls }, then: { gzip: true } } ]", "mutual-tls, card, plain")]
    [InlineData("rules: [ { when: { traits: { nom: A } }, then: { gzip: true } } ]", "unknown key 'nom'")]
    [InlineData("rules: [ { name: a, then: { gzip: true } }, { name: a, then: { gzip: true } } ]", "named 'a' already")]
    public void Parse_WrongPlan_IsWrongInputWithItsPlace(string text, string word)
    {
        var error = Assert.Throws<InputException>(() => FaultPlan.Parse(text, "plan.yaml"));

        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.Equal(("plan.yaml", true), (error.Place?.File, error.Place?.Line > 0));
    }

    [Theory]
    [InlineData("{ then: { fault: insi_9 } }", "no fault 'insi_9'")]
    [InlineData("{ then: { cnda-file: 9.xml } }", "no file '9.xml'")]
    [InlineData("{ when: { identity: nobody }, then: { cr: \"01\" } }", "no population entry 'nobody'")]
    [InlineData("{ when: { operation: chercher }, then: { cr: \"01\" } }", "no operation 'chercher'")]
    public async Task Replace_PlanThatNamesWhatIsNotThere_IsRefusedAndTheOldOneStays(string rule, string word)
    {
        await using var mock = await MockUnderTest.StartAsync();
        mock.Server.Faults.Replace(FaultPlan.Parse("rules: [ { then: { cr: \"02\" } } ]", "old"));

        var error = Assert.Throws<InputException>(() => mock.Server.Faults.Replace(FaultPlan.Parse($"rules: [ {rule} ]", "plan.yaml")));

        Assert.Contains(word, error.Message, StringComparison.Ordinal);
        Assert.Equal("plan.yaml", error.Place?.File);
        Assert.Equal("02", (await mock.CallAsync(MockUnderTest.Ecetinsi)).Result?.CodeCr);
    }

    [Fact]
    public void Documentation_Examples_ArePlansAndEveryKeyIsDocumented()
    {
        var page = File.ReadAllText(Repository.PathTo("docs", "fault-plan.md"));
        var examples = page.Split("```yaml\n").Skip(1).Select(e => e.Split("```")[0]).ToArray();

        Assert.True(examples.Length >= 2, $"{examples.Length} examples");
        foreach (var example in examples)
            Assert.NotEmpty(FaultPlan.Parse(example, "docs/fault-plan.md").Rules);
        foreach (var form in ResultForms.All.Select(f => f.Name).Concat(Insi.Faults.FaultForms.All.Select(f => f.Name)).Concat(Keys()))
            Assert.Contains($"`{form}`", page, StringComparison.Ordinal);
    }

    /// <summary>What the reader itself says that it knows.</summary>
    private static IEnumerable<string> Keys() =>
        new[] { "zz: 1", "rules: [ { zz: 1, then: { gzip: true } } ]", "rules: [ { when: { zz: 1 }, then: { gzip: true } } ]", "rules: [ { then: { gzip: true, zz: 1 } } ]" }
            .Select(text => Assert.Throws<InputException>(() => FaultPlan.Parse(text, "plan")).Message)
            .SelectMany(m => m.Split("known here: ")[1].Split(", "));
}
