using InsConformance.Cli.Commands;
using InsConformance.Cli.Doctoring;
using InsConformance.Foundation;
using InsConformance.Foundation.Clock;
using InsConformance.Testing;

namespace InsConformance.Cli.Tests.Doctoring;

public sealed class DossierExaminingTests
{
    private static readonly string Example = Repository.PathTo("fixtures", "dossier", "dossier.yaml");

    [Fact]
    public void Doctor_ExampleAlone_TellsWhatIsMissingWithPlaceAndCure()
    {
        var (code, lines) = Examine(Example, new DateTimeOffset(2026, 11, 21, 23, 59, 0, TimeSpan.Zero));

        Assert.Equal(ExitCode.Blocked, code);
        var at = Array.FindIndex(lines, l => l.StartsWith("✎ manque       SEED-VER-01", StringComparison.Ordinal));
        Assert.Equal($"    {Example}:13:12 -> Ajouter --run DOSSIER_DU_RUN.", lines[at + 1]);
        Assert.Equal("ok : 11, manque : 2, non conforme : 0, rappel : 3, sans objet : 6", lines[^1]);
    }

    [Fact]
    public void Doctor_ClockAfterADeadline_IsNonConform()
    {
        var (code, lines) = Examine(Example, new DateTimeOffset(2027, 5, 11, 0, 0, 0, TimeSpan.Zero));

        Assert.Equal(ExitCode.NonConform, code);
        Assert.Contains(lines, l => l.StartsWith("✘ non conforme SEED-DLY-03", StringComparison.Ordinal) && l.Contains("Échu le 10/05/2027", StringComparison.Ordinal));
    }

    [Fact]
    public void Doctor_FileThatIsNotThere_IsWrongInput() =>
        Assert.Throws<InputException>(() => Examine(Repository.PathTo("fixtures", "dossier", "absent.yaml"), DateTimeOffset.UnixEpoch));

    [Theory]
    [InlineData("doctor --dossier", 0)]
    [InlineData("doctor --dossier d.yaml --run R --json", 0)]
    [InlineData("doctor", 0)]
    [InlineData("doctor --json", 1)]
    [InlineData("doctor --run R", 1)]
    public void Doctor_OptionsOfADossier_GoWithIt(string line, int errors) =>
        Assert.Equal(errors, CommandTree.Build(TimeProvider.System).Parse(line).Errors.Count);

    private static (ExitCode Code, string[] Lines) Examine(string file, DateTimeOffset now)
    {
        var clock = new ControllableClock();
        clock.Freeze(now);
        using var output = new StringWriter();
        var code = DossierExamining.Run(new DossierRequest(file, null, Json: false), clock, output);
        return (code, output.ToString().Split(output.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
