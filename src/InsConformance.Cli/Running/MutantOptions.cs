using InsConformance.Foundation;
using InsConformance.Steps.Playing;

namespace InsConformance.Cli.Running;

/// <summary>Which options go with <see cref="LpsChoice.AllMutants"/> and which cannot.</summary>
internal static class MutantOptions
{
    /// <summary>Refuses what cannot go together.</summary>
    /// <exception cref="InputException">Two options contradict each other.</exception>
    public static void Check(RunRequest request)
    {
        if (request.Lps != LpsChoice.AllMutants)
        {
            if (request.AllScenarios)
                throw Refused("--all-scenarios", $"goes with --lps {LpsChoice.AllMutants}: any other run plays all selected scenarios anyway");
            return;
        }

        (bool IsGiven, string Option, string Why)[] others =
        [
            (request.Shard is not null, "--shard", "would leave out scenarios that are to catch mutants"),
            (request.Rerun is not null, "--rerun", "would leave out scenarios that are to catch mutants"),
            (request.Expected is not null, "--expected", "lists non-conformities of a product, and the mutants are ours"),
            (request.Cards is CardUse.Pcsc, "--cards pcsc", "bounds the mutants by the readers of the machine"),
            (request.MockPort != 0 || request.MockCardPort != 0, "--mock-port", "names one port, and each bench has a mock of its own"),
        ];
        if (Array.Find(others, o => o.IsGiven) is { Option: { } option, Why: { } why })
            throw Refused(option, $"{why}; it does not go with --lps {LpsChoice.AllMutants}");
    }

    private static InputException Refused(string option, string why) => new("mutant-options", null, $"{option} {why}", $"leave {option} out");
}
