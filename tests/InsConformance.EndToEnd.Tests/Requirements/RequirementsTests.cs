using System.Text.Json;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests.Requirements;

public sealed class RequirementsTests
{
    [Fact]
    public void Coverage_Json_AccountsForEveryRequirementOfDmnAndSegur()
    {
        using var place = new Workplace();

        var result = Insconf.Run(place, "requirements", "coverage", "--json");

        Assert.Equal(0, result.ExitCode);
        var catalogues = JsonDocument.Parse(result.Output).RootElement.GetProperty("catalogues").EnumerateArray().ToDictionary(c => c.GetProperty("id").GetString()!);
        Assert.Equal(["cnda-insi", "dmn-1.2.2", "seed", "segur-va1", "tlc-1.4.2"], catalogues.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(45, catalogues["dmn-1.2.2"].GetProperty("requirementCounts").GetProperty("total").GetInt32());
        foreach (var catalogue in catalogues.Values)
        {
            var counts = catalogue.GetProperty("proofCounts");
            Assert.Equal(0, counts.GetProperty("missing").GetInt32());
            Assert.Equal(counts.GetProperty("total").GetInt32(), counts.EnumerateObject().Where(c => c.Name != "total").Sum(c => c.Value.GetInt32()));
        }
    }

    [Fact]
    public void Coverage_Html_IsWrittenWhereAsked()
    {
        using var place = new Workplace();

        var result = Insconf.Run(place, "requirements", "coverage", "--catalogue", "cnda-insi", "--html", "pages/couverture.html");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("@cnda:2.05", File.ReadAllText(place.PathTo("pages", "couverture.html")), StringComparison.Ordinal);
        Assert.Contains("cnda-insi reconstruit-1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_FeaturesThatDoNotProveWhatACatalogueClaims_IsANonConformity()
    {
        using var place = new Workplace();
        place.Write("f/une.feature", "Feature: F\n  @cnda:2.05\n  Scenario: S\n    Given x\n");

        var result = Insconf.Run(place, "requirements", "coverage", "--catalogue", "cnda-insi", "--features", "f");

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("@cnda:2.07-1", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_OneDmnFeature_CountsInSegurAndTlcThroughTheCrosswalk()
    {
        using var place = new Workplace();
        place.Write("f/une.feature", "Feature: F\n  @dmn:INS-11.1\n  Scenario: S\n    Given x\n");

        var result = Insconf.Run(place, "requirements", "coverage", "--catalogue", "segur-va1", "tlc-1.4.2", "--features", "f", "--json");

        Assert.All(
            JsonDocument.Parse(result.Output).RootElement.GetProperty("catalogues").EnumerateArray(),
            c => Assert.Equal(1, c.GetProperty("proofCounts").GetProperty("through-crosswalk").GetInt32()));
    }

    [Theory]
    [InlineData("INS 40", "Autorisation")]
    [InlineData("INS-40.1", "< demande moins que segur-va1 INS/va1.34.01.01")]
    [InlineData("@cnda:2.05", "features/recherche/2.05-nia.feature")]
    [InlineData("INS/va1.60", "DPI:INS/va1.60")]
    [InlineData("SEED-DLY-01", "rien à prouver")]
    public void Show_IdInAnyForm_TellsWhatItAsks(string id, string part)
    {
        using var place = new Workplace();

        var result = Insconf.Run(place, "requirements", "show", id);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(part, result.Output, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Array, JsonDocument.Parse(Insconf.Run(place, "requirements", "show", id, "--json").Output).RootElement.ValueKind);
    }

    [Fact]
    public void List_OfAProfile_LeavesTheOthersOut()
    {
        using var place = new Workplace();

        var result = Insconf.Run(place, "requirements", "list", "--catalogue", "dmn-1.2.2", "--profile", "stockage de copies de titres d'identites");

        Assert.Contains("INS 46", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("INS 11 ", result.Output, StringComparison.Ordinal);
        Assert.Contains("44", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Profiles_UseCase_SaysWhatTheDossierNeeds()
    {
        using var place = new Workplace();

        var result = Insconf.Run(place, "requirements", "profiles", "--use-case", "ville", "--profile", "Hébergement des données de santé par le candidat");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("Le NIE est à fournir", result.Output, StringComparison.Ordinal);
        Assert.Contains("obligatoire", Insconf.Run(place, "requirements", "profiles").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WithAProfile_MarksTheOthersNotApplicable()
    {
        using var place = new Workplace();

        var (result, summary) = Insconf.Play(place, "--tags", "@cnda:2.05", "--catalogue", "cnda-insi", "dmn-1.2.2", "--profile", "Général", "--output", place.PathTo("run"));

        Assert.Equal(0, result.ExitCode);
        var dmn = summary.GetProperty("catalogues").EnumerateArray().Single(c => c.GetProperty("id").GetString() == "dmn-1.2.2");
        Assert.Contains("not-applicable", dmn.GetRawText(), StringComparison.Ordinal);
        var report = File.ReadAllText(place.PathTo("run", "rapport.html"));
        Assert.Contains("n'est pas choisi", report, StringComparison.Ordinal);
        Assert.Equal(0, Insconf.Run(place, "report", "build", place.PathTo("run")).ExitCode);
        Assert.Equal(report, File.ReadAllText(place.PathTo("run", "rapport.html")));
    }

    [Theory]
    [InlineData("exactly one profile", "requirements", "coverage", "--use-case", "ville")]
    [InlineData("exactly one profile", "run", "--use-case", "ville")]
    [InlineData("'campagne'", "requirements", "coverage", "--use-case", "campagne")]
    [InlineData("'nope'", "requirements", "show", "nope")]
    [InlineData("'Grand'", "requirements", "list", "--profile", "Grand")]
    [InlineData("'Grand'", "run", "--profile", "Grand")]
    [InlineData("'nope'", "requirements", "coverage", "--catalogue", "nope")]
    [InlineData("--use-case", "requirements", "profiles", "--profile", "CIBA")]
    [InlineData("absent", "requirements", "coverage", "--features", "absent")]
    public void Requirements_WrongInput_SaysSoInOneLine(string part, params string[] arguments)
    {
        using var place = new Workplace();

        var result = Insconf.Run(place, arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(part, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
    }

    [Fact]
    public void Run_TagOfNoCatalogue_NamesTheScenario()
    {
        using var place = new Workplace();
        place.Write("f.feature", "Feature: F\n  @dnm:INS-1.1\n  Scenario: S\n    Given x\n");

        var result = Insconf.Run(place, "run", "f.feature");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("f.feature:3: the tag @dnm:INS-1.1", result.Error, StringComparison.Ordinal);
        Assert.Contains("@dmn:", result.Error, StringComparison.Ordinal);
    }

    [RequiresToolFact("soffice")]
    public void Import_WorkbookOfLibreOffice_ThenDiff_TellsWhatChangedAndWhichFeaturesItOutdates()
    {
        using var place = new Workplace();
        place.Write("f/une.feature", "Feature: F\n  @tlc:INS-1.1\n  Scenario: S\n    Given x\n");
        Import(place, "v1", "Il faut.");
        Import(place, "v2", "Il faut encore.");

        var diff = Insconf.Run(place, "requirements", "diff", "v1.yaml", "v2.yaml", "--features", "f", "--json");

        Assert.Equal(1, diff.ExitCode);
        var root = JsonDocument.Parse(diff.Output).RootElement;
        Assert.Equal("reworded", Assert.Single(root.GetProperty("changes").EnumerateArray()).GetProperty("kind").GetString());
        Assert.Equal("f/une.feature:3", Assert.Single(root.GetProperty("outdatedFeatures").EnumerateArray()).GetProperty("key").GetString());
        Assert.Contains("Exigences reformulées : 1", Insconf.Run(place, "requirements", "diff", "v1.yaml", "v2.yaml", "--features", "f").Output, StringComparison.Ordinal);
        Assert.Equal(0, Insconf.Run(place, "requirements", "diff", "v1.yaml", "v1.yaml").ExitCode);
        Assert.Equal(2, Insconf.Run(place, "requirements", "import", "v1.xlsx", "--output", "v1.yaml").ExitCode);
    }

    [Theory]
    [InlineData("not an .xlsx workbook", "requirements", "import", "f.csv", "--output", "o.yaml")]
    [InlineData("absent.xlsx", "requirements", "import", "absent.xlsx", "--output", "o.yaml")]
    [InlineData("'grid'", "requirements", "import", "f.csv", "--output", "o.yaml", "--layout", "grid")]
    [InlineData("--output", "requirements", "import", "f.csv")]
    [InlineData("would replace the workbook", "requirements", "import", "f.csv", "--output", "./f.csv", "--force")]
    [InlineData("prefix of tags", "requirements", "import", "f.csv", "--output", "o.yaml", "--tag", "a b")]
    [InlineData("neither a file nor the id", "requirements", "diff", "dmn-1.2.2", "nope")]
    [InlineData("f.csv:1", "requirements", "diff", "dmn-1.2.2", "f.csv")]
    public void ImportOrDiff_WrongInput_SaysSoInOneLine(string part, params string[] arguments)
    {
        using var place = new Workplace();
        place.Write("f.csv", "N° exigence;Exigence\n");

        var result = Insconf.Run(place, arguments);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(part, result.Error, StringComparison.Ordinal);
        Assert.Single(result.Error.TrimEnd().Split('\n'));
        Assert.False(File.Exists(place.PathTo("o.yaml")));
    }

    private static void Import(Workplace place, string name, string statement)
    {
        place.Write(name + ".csv", $"PROFIL,N° exigence,Enoncé de l'exigence,N° scénario,Scénario de conformité,N° preuve 1,Preuve 1\nGénéral,INS 1,{statement},INS 1.1,Faire.,INS 1.1.1,Montrer.\n");
        var made = ExternalTool.Run("soffice", [$"-env:UserInstallation=file://{place.Folder}/profile", "--headless", "--infilter=CSV:44,34,76,1", "--convert-to", "xlsx", "--outdir", place.Folder, place.PathTo(name + ".csv")]);
        Assert.True(File.Exists(place.PathTo(name + ".xlsx")), made.Output + made.Error);
        var result = Insconf.Run(place, "requirements", "import", name + ".xlsx", "--output", name + ".yaml", "--tag", "tlc");
        Assert.True(result.ExitCode == 0, result.Error);
        Assert.Contains("1 requirements, 1 scenarios, 1 proofs", result.Output, StringComparison.Ordinal);
    }
}
