using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;

namespace InsConformance.Gherkin.Tests.Features;

public class FeatureLoaderTests
{
    private const string Feature = """"
        # language: fr
        @feature
        Fonctionnalité: Recherche
          Une description.

          Contexte:
            Étant donné un patient

          @simple @feature
          Scénario: Simple
            Quand on cherche
            Et on attend
            Alors on trouve
            Mais pas deux fois
            * c'est tout

          Règle: Une règle
            Contexte:
              Soit une règle

            @plan
            Plan du scénario: Ligne <n>
              Quand on cherche <n>
                | nom | <n> |
              Alors on lit
                """json
                {"n": <n>}
                """

              @un
              Exemples: un
                | n |
                | 1 |
                | 2 |

              @autre
              Exemples:
                | n |
                | 3 |
        """";

    [Fact]
    public void Load_EveryConstruct_GivesThePickles()
    {
        using var suite = new Suite(Feature);
        var pickles = suite.Load().Pickles;

        Assert.Equal(["Simple", "Ligne 1", "Ligne 2", "Ligne 3"], pickles.Select(p => p.Description.Name));
        Assert.Equal(["f1.feature:10", "f1.feature:33", "f1.feature:34", "f1.feature:39"], pickles.Select(p => p.Description.Key));
        Assert.Equal([null, "Une règle", "Une règle", "Une règle"], pickles.Select(p => p.Description.Rule));
        Assert.All(pickles, p => Assert.Equal("Recherche", p.Description.Feature));
        Assert.Equal(["@feature", "@simple"], pickles[0].Description.Tags);
        Assert.Equal(["@feature", "@plan", "@autre"], pickles[3].Description.Tags);
        Assert.Equal(
            ["Étant donné|un patient|Given", "Quand|on cherche|When", "Et|on attend|When", "Alors|on trouve|Then", "Mais|pas deux fois|Then", "*|c'est tout|Then"],
            pickles[0].Steps.Select(s => $"{s.Keyword}|{s.Text}|{s.Kind}"));
        Assert.Equal(["un patient", "une règle", "on cherche 2", "on lit"], pickles[2].Steps.Select(s => s.Text));
        Assert.Equal("| nom | 2 |", pickles[2].Steps[2].Table!.ToString());
        Assert.Equal("{\"n\": 2}", pickles[2].Steps[3].DocString);
        Assert.Equal("json", pickles[2].Steps[3].DocStringMediaType);
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(7, 4)]
    [InlineData(9, 1)]
    [InlineData(12, 1)]
    [InlineData(17, 3)]
    [InlineData(18, 3)]
    [InlineData(21, 3)]
    [InlineData(24, 3)]
    [InlineData(30, 2)]
    [InlineData(33, 1)]
    [InlineData(37, 1)]
    public void Load_Line_GivesWhatTheLineIsIn(int line, int scenarios)
    {
        using var suite = new Suite(Feature);

        Assert.Equal(scenarios, suite.Load($"f1.feature:{line}").Scenarios.Count);
    }

    [Fact]
    public void Load_SeveralLines_GivesTheirUnion()
    {
        using var suite = new Suite(Feature);

        Assert.Equal(["Simple", "Ligne 2"], suite.Load("f1.feature:10:34", "f1.feature:10").Scenarios.Select(s => s.Name));
        Assert.Equal(4, suite.Load("f1.feature:10", "f1.feature").Scenarios.Count);
        Assert.Equal(4, suite.Load("f1.feature", "f1.feature:10").Scenarios.Count);
    }

    [Theory]
    [InlineData("f1.feature:99", "f1.feature:99: there is no scenario")]
    [InlineData("absent.feature", "absent.feature: there is no such file")]
    [InlineData("empty", "empty: this folder has no .feature file")]
    [InlineData("empty:3", "empty:3: a folder has no lines")]
    public void Load_WrongPath_IsInputError(string path, string message)
    {
        using var suite = new Suite(Feature);
        Directory.CreateDirectory(Path.Combine(suite.Folder, "empty"));

        var e = Assert.Throws<InputException>(() => suite.Load(path));

        Assert.StartsWith(message, e.OneLine, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongInput, e.ExitCode);
    }

    [Fact]
    public void Load_SeveralFaults_ReportsAllWithTheirPlaces()
    {
        using var suite = new Suite("Feature: A\n  Scenario: S\n    Given y\n    Zut\n    When z\n    Encore\n", "# language: xx\nFeature: B\n", "\n");
        var faults = new List<InputException>();
        FeatureLoader.Load([".", "absent"], faults, baseFolder: suite.Folder);

        Assert.Contains(faults, f => f.Place == new Place("f1.feature", 4, 5));
        Assert.Contains(faults, f => f.Place == new Place("f1.feature", 6, 5));
        Assert.Contains(faults, f => f.Place?.File == "f2.feature" && f.Place.Line == 1);
        Assert.Contains(faults, f => f.Place?.File == "f3.feature");
        Assert.Contains(faults, f => f.Place?.File == "absent");
        Assert.All(faults, f => Assert.DoesNotMatch(@"^\(\d+:\d+\)", f.Message));
        var together = Assert.Throws<InputException>(() => suite.Load(".", "absent"));
        Assert.All(faults, f => Assert.Contains(f.OneLine, together.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Load_InconsistentTable_IsPlaced()
    {
        using var suite = new Suite("Feature: A\n  Scenario: S\n    Given x\n      | a | b |\n      | 1 |\n");

        Assert.Equal(new Place("f1.feature", 5, 7), Assert.Throws<InputException>(() => suite.Load()).Place);
    }

    [Fact]
    public void Load_OutlineWithoutRow_IsInputError()
    {
        using var suite = new Suite("Feature: A\n  Scenario Outline: S <n>\n    Given <n>\n    Examples:\n      | n |\n");

        Assert.Equal(new Place("f1.feature", 2, 3), Assert.Throws<InputException>(() => suite.Load()).Place);
    }

    [Fact]
    public void Load_HostileFiles_AreRefusedWithTheReason()
    {
        using var suite = new Suite();
        File.WriteAllBytes(Path.Combine(suite.Folder, "latin.feature"), [.. "Feature: A\n  Scen"u8, 0xE9, .. "rio: B\n"u8]);
        suite.Add("large.feature", "Feature: A\n#" + new string('x', 5_000_000));
        suite.Add("steps.feature", "Feature: A\n  Scenario Outline: S\n" + string.Concat(Enumerable.Repeat("    Given x\n", 2000)) + "    Examples:\n      | n |\n" + string.Concat(Enumerable.Repeat("      | 1 |\n", 600)));
        suite.Add("binary.feature", "\0\u0001\u0002\uFFFF{}<>");
        var faults = new List<InputException>();
        FeatureLoader.Load(["."], faults, baseFolder: suite.Folder);

        Assert.Contains(faults, f => f.Place == new Place("latin.feature", 2) && f.Code == "feature-encoding");
        Assert.Contains(faults, f => f.Place?.File == "large.feature" && f.Code == "feature-size");
        Assert.Contains(faults, f => f.Place?.File == "steps.feature" && f.Code == "feature-size");
        Assert.Contains(faults, f => f.Place?.File == "binary.feature" && f.Code == "feature-syntax");
        Assert.Equal(4, faults.Count);
    }

    [Fact]
    public void Load_Folders_OrderDoesNotDependOnThePaths()
    {
        using var suite = new Suite();
        foreach (var name in new[] { "b/z.feature", "a.feature", "b/a.feature", "B.feature" })
            suite.Add(name, $"Feature: {name}\n  Scenario: S\n    Given x\n");

        var one = suite.Load(".").Scenarios.Select(s => s.Uri).ToArray();

        Assert.Equal(["B.feature", "a.feature", "b/a.feature", "b/z.feature"], one);
        Assert.Equal(one, suite.Load("b", "a.feature", "B.feature", "b/z.feature").Scenarios.Select(s => s.Uri));
    }

    [Theory]
    [InlineData("en", "Feature", "Scenario", "Given", "When", "Then")]
    [InlineData("fr", "Fonctionnalité", "Exemple", "Etant donnée", "Lorsqu'", "Donc")]
    [InlineData("de", "Funktionalität", "Szenario", "Angenommen", "Wenn", "Dann")]
    [InlineData("ja", "フィーチャ", "シナリオ", "前提", "もし", "ならば")]
    public void Load_Dialect_KnowsTheKeywords(string language, string feature, string scenario, string given, string when, string then)
    {
        using var suite = new Suite($"# language: {language}\n{feature}: F\n  {scenario}: S\n    {given} a\n    {when} b\n    {then} c\n");

        Assert.Equal([StepKind.Given, StepKind.When, StepKind.Then], suite.Load().Pickles[0].Steps.Select(s => s.Kind));
    }

    [Fact]
    public void Load_AndFirst_IsGiven()
    {
        using var suite = new Suite("Feature: F\n  Scenario: S\n    And a\n    * b\n");

        Assert.Equal([StepKind.Given, StepKind.Given], suite.Load().Pickles[0].Steps.Select(s => s.Kind));
    }
}
