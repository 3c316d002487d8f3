using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Tests.Checks;

public sealed class CheckCatalogueTests
{
    [Fact]
    public void Load_FileThatNamesOneCheck_ChangesThatCheckAlone()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("checks.yaml", """
            checks:
              - id: idam-r
                severity: error
                evidence: OFF2
            """);

        var catalogue = CheckCatalogue.Load(path);

        var shipped = CheckCatalogue.Default.Find("idam-r")!;
        Assert.Equal(shipped with { Severity = CheckSeverity.Error, Evidence = EvidenceMark.OfficialSecondHand }, catalogue.Find("idam-r"));
        Assert.Equal(CheckCatalogue.Default.Checks.Where(c => c.Id != "idam-r"), catalogue.Checks.Where(c => c.Id != "idam-r"));
        Assert.Equal(CheckCatalogue.Default.TempsMaxAge, catalogue.TempsMaxAge);
    }

    [Fact]
    public void Load_DisabledCheck_IsNoLongerReported()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("checks.yaml", "checks:\n  - { id: idam-r, enabled: false }\n");
        var request = RequestReader.Read(SearchRequestWriter.Write(Specimens.Request() with { Lps = Specimens.Request().Lps! with { IdamR = "3" } })).Request!;

        Assert.Single(ContractChecks.Run(request, new CheckContext { Clock = Specimens.Clock() }));
        Assert.Empty(ContractChecks.Run(request, new CheckContext { Clock = Specimens.Clock(), Catalogue = CheckCatalogue.Load(path) }));
    }

    [Fact]
    public void Load_WiderWindow_AcceptsAnOlderTemps()
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("checks.yaml", "parameters:\n  temps-max-age-seconds: 7200\n");
        var request = RequestReader.Read(Specimens.RequestBytes()).Request!;
        var clock = Specimens.Clock();
        clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal(["bam-temps-past", "lps-temps-past"], ContractChecks.Run(request, new CheckContext { Clock = clock }).Select(f => f.CheckId));
        Assert.Empty(ContractChecks.Run(request, new CheckContext { Clock = clock, Catalogue = CheckCatalogue.Load(path) }));
    }

    [Theory]
    [InlineData("checks:\n  - id: no-such-check\n", 2, "no-such-check")]
    [InlineData("checks:\n  - id: idam-r\n    severity: grave\n", 3, "grave")]
    [InlineData("checks:\n  - id: idam-r\n    evidence: SURE\n", 3, "SURE")]
    [InlineData("checks:\n  - id: idam-r\n  - id: idam-r\n", 3, "twice")]
    [InlineData("checks:\n  - id: idam-r\n    severite: error\n", 3, "severite")]
    [InlineData("parameters:\n  temps-max-age-seconds: -1\n", 2, "negative")]
    [InlineData("parameters:\n  window: 3\n", 2, "window")]
    [InlineData("check:\n  - id: idam-r\n", 1, "check")]
    public void Load_WrongFile_IsWrongInputWithItsPlace(string text, int line, string word)
    {
        using var folder = new TemporaryFolder();
        var path = folder.Write("checks.yaml", text);

        var error = Assert.Throws<InputException>(() => CheckCatalogue.Load(path));

        Assert.Equal((path, line), (error.Place?.File, error.Place?.Line));
        Assert.Contains(word, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CallHistory_BeyondItsCapacity_ForgetsTheOldest()
    {
        var history = new CallHistory(capacity: 10);
        var context = new CheckContext { Clock = Specimens.Clock(), History = history };
        var first = RequestReader.Read(Specimens.RequestBytes(seed: 1)).Request!;
        ContractChecks.Run(first, context);

        // The clock stands still here, hence the same times; of five values per call two calls fill the history.
        ContractChecks.Run(RequestReader.Read(Specimens.RequestBytes(seed: 2)).Request!, context);
        Assert.Contains(ContractChecks.Run(first, context), f => f.CheckId == "bam-id-reused");
        for (var seed = 3; seed < 8; seed++)
            ContractChecks.Run(RequestReader.Read(Specimens.RequestBytes(seed: seed)).Request!, context);

        Assert.DoesNotContain(ContractChecks.Run(first, context), f => f.CheckId == "bam-id-reused");
    }

    [Fact]
    public void CallHistory_Cleared_StartsANewSession()
    {
        var context = new CheckContext { Clock = Specimens.Clock(), History = new CallHistory() };
        var request = RequestReader.Read(Specimens.RequestBytes()).Request!;
        ContractChecks.Run(request, context);
        Assert.Equal(
            ["bam-id-reused", "lps-id-reused", "bam-temps-reused", "lps-temps-reused", "message-id-reused"],
            ContractChecks.Run(request, context).Select(f => f.CheckId));

        context.History.Clear();

        Assert.Empty(ContractChecks.Run(request, context));
    }

    [Fact]
    public void CallHistory_TwoInstallationsInTheSameMillisecond_AreNoReuse()
    {
        var context = new CheckContext { Clock = Specimens.Clock(), History = new CallHistory() };
        var other = Specimens.Request(seed: 2);
        other = other with { Lps = other.Lps! with { Instance = "0d7e4a52-1c3b-4f68-9a90-2b1c5d6e7f80" } };

        ContractChecks.Run(RequestReader.Read(Specimens.RequestBytes(seed: 1)).Request!, context);

        Assert.Empty(ContractChecks.Run(RequestReader.Read(SearchRequestWriter.Write(other)).Request!, context));
    }

    [Fact]
    public void Run_SeveralMistakesAtOnce_NamesEachOnce()
    {
        var request = RequestReader.Read(Specimens.RequestBytes(new TraitsSearch("d’Æion", ["cœur"], "", "1987", "Paris"))).Request!;

        var ids = ContractChecks.Run(request, new CheckContext { Clock = Specimens.Clock() }).Select(f => f.CheckId);

        Assert.Equal(
            ["nom-lower-case", "nom-typographic-apostrophe", "nom-ligature", "prenom-lower-case", "prenom-ligature", "sexe-present", "date-form", "lieu-form"],
            ids);
    }
}
