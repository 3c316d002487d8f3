using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;

namespace InsConformance.Certification.Tests;

/// <summary>Profiles, id grammar, defaults, requirements without scenario: what a catalogue file may say, and every fault with its place.</summary>
public sealed class CatalogueFormTests
{
    private const string Head = """
        catalogue: sample
        version: "1"
        title: Exemple
        source: inventé
        evidence: INF
        tag: sample
        profiles: [Général, Référentiel d'identités]
        ids: { requirement: "INS #", scenario: "INS #.#", proof: ["INS #.#.#", "INS/va1.##"] }
        defaults: { evidence: OFF2, kind: log, automation: later, reason: Pas encore. }
        requirements:

        """;

    private const string Body = """
          - id: INS 1
            title: T
            source: lu
            profiles: Général
            scenarios:
              - id: INS 1.1
                title: S
                proofs:
                  - { id: INS 1.1.1, title: P, statement: Il faut. }
                  - { id: INS 1.1.2, publishedId: INS/va1.07, title: Q, statement: Il faut., kind: scan, profiles: "Référentiel d'identités", automation: manual, instructions: Joindre. }
          - id: INS 2
            title: Délai
            withoutScenario: Délai, rien à prouver.

        """;

    [Fact]
    public void Parse_Defaults_HoldForWhatStandsBelow()
    {
        var catalogue = CatalogueFile.Parse(Head + Body, "c.yaml");
        var (first, second) = (catalogue.Proofs[0].Proof, catalogue.Proofs[1].Proof);

        Assert.Equal(("lu", ProofKind.Log, Automation.Later, "Pas encore."), (first.Source, first.Kind, first.Automation, first.AutomationNote));
        Assert.Equal(["Général"], first.Profiles);
        Assert.Equal((ProofKind.Scan, Automation.Manual, "Joindre.", "INS/va1.07"), (second.Kind, second.Automation, second.AutomationNote, second.PublishedId));
        Assert.Equal(["Référentiel d'identités"], second.Profiles);
        Assert.Equal("Délai, rien à prouver.", catalogue.Requirements[1].WithoutScenario);
        Assert.Equal("@sample:INS-1.1.2", second.Tag);
    }

    [Theory]
    [InlineData("profiles: Général\n", "profiles: Generale\n", 14, "declares no profile 'Generale'")]
    [InlineData("- id: INS 1\n", "- id: INS1\n", 11, "'INS1' is not formed as this catalogue says: INS #")]
    [InlineData("id: INS 1.1\n", "id: INS 1.1.1\n", 16, "not formed as this catalogue says: INS #.#")]
    [InlineData("publishedId: INS/va1.07", "publishedId: INS/va1.7", 20, "'INS/va1.7' is not formed")]
    [InlineData("publishedId: INS/va1.07", "publishedId: INS/va1.007", 20, "'INS/va1.007' is not formed")]
    [InlineData("withoutScenario: Délai, rien à prouver.", "statement: Rien.", 21, "needs either scenarios or 'withoutScenario'")]
    [InlineData("    source: lu\n", "", 18, "'source' is missing or empty, here and above")]
    [InlineData("evidence: OFF2", "evidence: OFF3", 9, "'evidence' must be one of")]
    [InlineData("[Général, Référentiel d'identités]", "[Général, General]", 7, "declared twice")]
    [InlineData("automation: later, reason: Pas encore.", "automation: later", 9, "'reason' is missing")]
    public void Parse_Fault_NamesItsLine(string right, string wrong, int line, string message)
    {
        Assert.Contains(right, Head + Body, StringComparison.Ordinal);

        var error = Assert.Throws<InputException>(() => CatalogueFile.Parse((Head + Body).Replace(right, wrong, StringComparison.Ordinal), "c.yaml"));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(("c.yaml", line), (error.Place?.File, error.Place?.Line));
    }

    [Theory]
    [InlineData("Référentiel d'Identités", "referentiel  D’identites")]
    [InlineData("N° exigence", "n° EXIGENCE ")]
    [InlineData("N° exigence", "No exigence")]
    [InlineData("récupération INSi", "re\u0301cupe\u0301ration INSi")]
    [InlineData("", " \t ")]
    public void Same_SpellingsOfOneName_AreOne(string a, string b) => Assert.True(ProfileNames.Same(a, b));

    [Theory]
    [InlineData("Général", "Générale")]
    [InlineData("a b", "ab")]
    public void Same_OtherNames_AreNot(string a, string b) => Assert.False(ProfileNames.Same(a, b));
}
