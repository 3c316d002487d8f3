using System.Globalization;
using InsConformance.Cli.Requiring;
using InsConformance.Cli.Running;
using InsConformance.Foundation;
using InsConformance.Reports;
using InsConformance.Reports.Merging;

namespace InsConformance.Cli.Reporting;

/// <summary><c>insconf report merge</c>: one run from its shards, with its reports.</summary>
internal static class ReportMerging
{
    public static ExitCode Run(IReadOnlyList<string> folders, string output, bool allowMissing, FictionRequest fiction)
    {
        var home = AppHome.Find();
        var known = fiction.Read(home);
        var merged = RunMerge.Merge(folders, output, allowMissing);
        foreach (var key in merged.Repeated)
            Console.Error.WriteLine($"insconf: {key} was played more than once with the same result, and counts once");
        var findings = fiction.Pass(merged.Folder, known);
        var judgement = Judgement.Of(home, merged.Folder.ReadFacts().Catalogues.Select(c => c.Id));
        var summary = EvidenceBuilder.Build(merged.Folder, judgement.Catalogues, judgement.Crosswalk, new ReportOptions { Ctrf = merged.HadCtrf, Fiction = findings });
        foreach (var left in merged.NotCarried)
            Console.Error.WriteLine(NotCarried(left, output));
        using var screen = Screen.Choose(json: false);
        screen.Show(summary);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Merged from {merged.Parts} runs."));
        return summary.ExitCode;
    }

    /// <summary>How something that the merged run does not hold is told.</summary>
    internal static string NotCarried(string path, string output) => Path.GetExtension(path).ToUpperInvariant() is ".XLSX" or ".XLSM"
        ? $"insconf: {path} is not in the merged run: fill the workbook again with insconf report build {output} --template {Path.GetFileName(path)}"
        : $"insconf: {path} is not in the merged run";
}
