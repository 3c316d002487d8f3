using InsConformance.Foundation;

namespace InsConformance.Cli.Doctoring;

/// <summary>Looks at everything that a run needs or that some tests use, and prints one line each.</summary>
internal static class Examination
{
    public static ExitCode Run(TimeProvider clock, TextWriter output)
    {
        var isWell = true;
        foreach (var symptom in Symptoms.All(clock))
        {
            var sign = symptom.IsWell ? Verdict.Passed.Sign() : symptom.IsNeeded ? Verdict.Failed.Sign() : "-";
            output.WriteLine($"{sign} {symptom.Subject,-28} {symptom.Finding}{(symptom.IsWell || symptom.Cure is null ? "" : $" -> {symptom.Cure}")}");
            isWell &= symptom.IsWell || !symptom.IsNeeded;
        }

        output.WriteLine(isWell ? "Everything that a run needs is here." : "Something that a run needs is missing: see the lines with ✘.");
        return isWell ? ExitCode.Conform : ExitCode.Blocked;
    }
}
