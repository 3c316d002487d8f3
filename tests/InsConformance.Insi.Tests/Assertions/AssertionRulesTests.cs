using System.Globalization;
using System.Text;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Pki;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Assertions;

public sealed class AssertionRulesTests
{
    private const string TableStart = "| Rule | What it checks | Outcome | Fault | Mark |\n";

    [Fact]
    public void Default_EveryFault_IsInTheCatalogue() =>
        Assert.All(AssertionRules.Default.Rules, r => Assert.NotNull(FaultCatalogue.Default.Find(r.Fault)));

    [Fact]
    public void Load_FileThatNamesOneRule_ChangesThatOneAlone()
    {
        using var folder = new TemporaryFolder();
        var rules = AssertionRules.Load(folder.Write("r.yaml", """
            parameters: { ps-max-age-seconds: 60 }
            rules:
              - { id: assertion-name-emetteur, outcome: warning, fault: desir_560, evidence: LIVE }
            """));

        Assert.Equal(TimeSpan.FromMinutes(1), rules.PsMaxAge);
        Assert.Equal(AssertionRules.Default.VitaleMaxAge, rules.VitaleMaxAge);
        Assert.Equal((AssertionOutcome.Warning, "desir_560", EvidenceMark.Live), Of(rules.Find("assertion-name-emetteur")!));
        Assert.Equal(AssertionRules.Default.Find("assertion-age"), rules.Find("assertion-age"));
        Assert.Equal(AssertionRules.Default.Cards, rules.Cards);
        CardCall.Accepted(CardCall.Judge(CardCall.Message("899900000099", CardCall.Signed()), rules: rules));

        static (AssertionOutcome, string, EvidenceMark) Of(AssertionRule rule) => (rule.Outcome, rule.Fault, rule.Evidence);
    }

    [Fact]
    public void Load_FileWithCards_ReplacesTheList()
    {
        using var folder = new TemporaryFolder();
        var rules = AssertionRules.Load(folder.Write("r.yaml", "cards:\n  - { kind: CPA, type: 3, nominative: true, accepted: true, evidence: LIVE }\n"));

        Assert.Equal("CPA", CardCall.Accepted(CardCall.Judge(CardCall.Message(PkiRole.CardCpa), rules: rules)).CardKind);
        CardCall.Refused(CardCall.Judge(CardCall.Message(), rules: rules), "card-type-unknown");
    }

    [Theory]
    [InlineData("rules:\n  - { id: signature-value, outcome: warning }\n", "always refuse")]
    [InlineData("rules:\n  - { id: signature-valeu, outcome: warning }\n", "no assertion rule")]
    [InlineData("rules:\n  - { id: assertion-age, outcome: maybe }\n", "refuse, error, warning")]
    [InlineData("rules:\n  - { id: assertion-age }\n  - { id: assertion-age }\n", "twice")]
    [InlineData("rules:\n  - { id: assertion-age, fault: desir_999 }\n", "no 'desir_999'")]
    [InlineData("rules:\n  - { id: assertion-age, guard: false }\n", "unknown key")]
    [InlineData("parameters: { ps-max-age-seconds: -1 }\n", "negative")]
    [InlineData("parameters: { min-rsa-bits: 512 }\n", "at least 1024")]
    [InlineData("cards:\n  - { kind: CPS, type: x }\n", "whole number")]
    [InlineData("carte: 1\n", "unknown key")]
    public void Load_WrongFile_IsRefusedWithItsPlace(string text, string said)
    {
        using var folder = new TemporaryFolder();

        var error = Assert.Throws<InputException>(() => AssertionRules.Load(folder.Write("r.yaml", text)));

        Assert.Contains(said, error.Message, StringComparison.Ordinal);
        Assert.NotNull(error.Place);
    }

    /// <summary>Keeps the table of <c>docs/insi-assertions.md</c> equal to the rules.</summary>
    [Fact]
    public void Document_Table_IsThePublicList()
    {
        var path = Repository.PathTo("docs", "insi-assertions.md");
        var written = File.ReadAllText(path).ReplaceLineEndings("\n");
        var table = new StringBuilder(TableStart + "| --- | --- | --- | --- | --- |\n");
        foreach (var rule in AssertionRules.Default.Rules)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| `{rule.Id}` | {rule.Title} | {(rule.IsGuard ? "refuse, always" : rule.Outcome.ToString().ToLowerInvariant())} | `{rule.Fault}` | {rule.Evidence.Word()} |\n");
        }

        if (written.EndsWith(table.ToString(), StringComparison.Ordinal))
            return;
        var received = Path.ChangeExtension(path, ".received.md");
        File.WriteAllText(received, written[..written.IndexOf(TableStart, StringComparison.Ordinal)] + table, new UTF8Encoding(false));
        Assert.Fail($"The table no longer says what the rules are. Read {received}; if it is right: mv '{received}' '{path}'");
    }
}
