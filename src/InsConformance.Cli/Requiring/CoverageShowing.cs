using InsConformance.Foundation;
using InsConformance.Reports.Coverage;

namespace InsConformance.Cli.Requiring;

/// <summary>Shows what is automated, manual and missing, as a table, JSON or HTML.</summary>
internal static class CoverageShowing
{
    public static ExitCode Run(JudgementRequest request, IReadOnlyList<string> paths, bool details, bool json, string? html)
    {
        var reading = CoverageReading.Read(request, paths);
        if (html is not null)
        {
            CoveragePage.Write(html, reading.Catalogues, reading.Judgement.Scope.Names);
            Console.Error.WriteLine(html);
        }

        if (json)
            CoverageJson.Print(j => CoverageJson.Write(j, reading));
        else
            CoverageTable.Write(Console.Out, reading, details);
        return CoverageTable.Conclude(reading);
    }
}
