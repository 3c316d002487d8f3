using System.Globalization;
using InsConformance.Certification.Coverage;
using InsConformance.Foundation;

namespace InsConformance.Cli.Requiring;

/// <summary>Lists the requirements in scope, catalogue by catalogue.</summary>
internal static class RequirementListing
{
    public static ExitCode Run(JudgementRequest request, bool json)
    {
        var reading = CoverageReading.Read(request, []);
        if (json)
            CoverageJson.Print(j => CoverageJson.Write(j, reading));
        else
            Write(Console.Out, reading);
        return ExitCode.Conform;
    }

    private static void Write(TextWriter output, CoverageReading reading)
    {
        foreach (var coverage in reading.Catalogues)
        {
            // With a choice of profiles, what is out of scope is told by number only: the list is what has to be proved.
            var scoped = reading.Judgement.Scope.Names.Count > 0;
            var listed = coverage.Requirements.Where(r => !scoped || r.State != CoverageState.NotApplicable).ToArray();
            output.WriteLine($"{coverage.Catalogue.Title} ({coverage.Catalogue.Id} {coverage.Catalogue.Version})");
            if (listed.Length > 0)
                TextTable.Write(output, [.. listed.Select(Row)]);
            if (listed.Length < coverage.Requirements.Count)
                output.WriteLine($"– hors des profils choisis, ou sans rien à prouver : {(coverage.Requirements.Count - listed.Length).ToString(CultureInfo.InvariantCulture)}");
            output.WriteLine();
        }
    }

    private static string[] Row(RequirementCoverage coverage)
    {
        var proofs = coverage.Scenarios.Sum(s => s.Proofs.Count);
        return
        [
            $"  {coverage.State.Sign()} {coverage.Requirement.Id}",
            coverage.State.French(),
            Count(coverage.Scenarios.Count, "scénario") + ", " + Count(proofs, "preuve"),
            coverage.Requirement.Title,
        ];
    }

    private static string Count(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count > 1 ? "s" : "")}");
}
