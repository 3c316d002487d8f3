using InsConformance.Cli.Running;
using InsConformance.Foundation;
using InsConformance.InsiMock;
using InsConformance.Steps.Playing;

namespace InsConformance.Cli.Tests.Running;

public sealed class MutantOptionsTests
{
    private static readonly RunRequest Plain = new() { Paths = [], Lps = LpsChoice.AllMutants, Contract = new ContractData(), CommandLine = [] };

    public static TheoryData<string> Contradictions() => ["--shard", "--rerun", "--expected", "--cards pcsc", "--mock-port"];

    [Fact]
    public void Check_AllMutantsAlone_IsFine()
    {
        MutantOptions.Check(Plain);
        MutantOptions.Check(Plain with { AllScenarios = true, Workers = 3, Tags = "@cnda" });
    }

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void Check_OptionThatContradictsAllMutants_IsRefusedByName(string option)
    {
        var request = option switch
        {
            "--shard" => Plain with { Shard = "1/2" },
            "--rerun" => Plain with { Rerun = "r" },
            "--expected" => Plain with { Expected = "e.yaml" },
            "--cards pcsc" => Plain with { Cards = CardUse.Pcsc },
            _ => Plain with { MockPort = 8443 },
        };

        Assert.StartsWith(option, Assert.Throws<InputException>(() => MutantOptions.Check(request)).Message, StringComparison.Ordinal);
        MutantOptions.Check(request with { Lps = "reference" });
    }

    [Fact]
    public void Check_AllScenariosWithoutAllMutants_IsRefused() =>
        Assert.Contains("--all-scenarios", Assert.Throws<InputException>(() => MutantOptions.Check(Plain with { Lps = "reference", AllScenarios = true })).Message, StringComparison.Ordinal);
}
