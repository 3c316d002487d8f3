using System.Text.Json;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests;

/// <summary><c>insconf population</c> and <c>insconf mock --population</c>, as a user types them.</summary>
public sealed class PopulationTests
{
    [Fact]
    public void Generate_ThenCheck_IsSoundAndTheSameEachTime()
    {
        using var place = new Workplace();

        var first = Insconf.Run(place, "population", "generate", "--count", "2000", "--seed", "9", "--output", "a.inspop");
        var second = Insconf.Run(place, "population", "generate", "--count", "2000", "--seed", "9", "--output", "b.inspop");
        var check = Insconf.Run(place, "population", "check", "a.inspop");

        Assert.True(first.ExitCode == 0, first.Error);
        Assert.Contains("2000 fictitious people", first.Output, StringComparison.Ordinal);
        Assert.Contains("ids s9-1 to s9-2000", first.Output, StringComparison.Ordinal);
        Assert.Equal(0, second.ExitCode);
        Assert.Equal(File.ReadAllBytes(place.PathTo("a.inspop")), File.ReadAllBytes(place.PathTo("b.inspop")));
        Assert.True(check.ExitCode == 0, check.Output);
        Assert.Equal("2000 people in 1 file(s): 0 error(s), 0 notice(s)", check.Output.Trim());
    }

    [Fact]
    public void Check_WrongKey_NamesFileAndLineAndReturnsTwo()
    {
        using var place = new Workplace();
        var text = File.ReadAllText(Repository.PathTo("fixtures", "population", "cnda.yaml"));
        place.Write("p.yaml", text.Replace("\"2751263220749\", cle: \"74\"", "\"2751263220749\", cle: \"75\"", StringComparison.Ordinal));

        var plain = Insconf.Run(place, "population", "check", "p.yaml");
        var json = Insconf.Run(place, "population", "check", "p.yaml", "--json");

        Assert.Equal((2, 2), (plain.ExitCode, json.ExitCode));
        Assert.Contains("error p.yaml:", plain.Output, StringComparison.Ordinal);
        Assert.Contains("wrong-key", plain.Output, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(json.Output);
        var error = report.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("severity").GetString() == "error");
        Assert.Equal("wrong-key", error.GetProperty("code").GetString());
        Assert.Equal("p.yaml", error.GetProperty("file").GetString());
        Assert.True(error.GetProperty("line").GetInt32() > 1);
    }

    [Fact]
    public void Check_ShippedFixtures_AreAllCertainlyFictitious()
    {
        using var place = new Workplace();

        var result = Insconf.Run(place, "population", "check", Repository.PathTo("fixtures", "population"));

        Assert.True(result.ExitCode == 0, result.Output);
        Assert.Contains("hermann-gatien", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mock_WithAGeneratedPopulation_KnowsItBesideTheShippedPeople()
    {
        using var place = new Workplace();
        Assert.Equal(0, Insconf.Run(place, "population", "generate", "--count", "3000", "--output", "p.inspop").ExitCode);
        using var mock = Insconf.Start(place, "mock", "--port", "0", "--card-port", "0", "--admin-port", "0", "--population", "p.inspop");
        try
        {
            using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            string? line;
            while ((line = await mock.StandardOutput.ReadLineAsync(deadline.Token)) is not null && !line.Contains("population", StringComparison.Ordinal))
            {
            }

            Assert.NotNull(line);
            var known = int.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], null);
            Assert.InRange(known, 3001, 3999);
        }
        finally
        {
            mock.Kill();
            await mock.WaitForExitAsync();
        }
    }
}
