using System.CommandLine;
using InsConformance.Cli.Requiring;
using InsConformance.Foundation;
using InsConformance.Reports;
using InsConformance.Reports.Dossier;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Trends;
using InsConformance.Reports.WorkbookTemplates;

namespace InsConformance.Cli.Commands;

/// <summary><c>insconf report</c>.</summary>
internal static class ReportCommand
{
    private const string Help = """
        Works on the folder of a run, or of a recording of the real service.

        Examples:
          insconf report build reports/2026-11-21-reference     builds the reports again, also of a run that was cut
          insconf report build RUN --layout dmn                 lays the requirements out as the DMN workbook does
          insconf report build RUN --template EXIGENCES.xlsx    fills a copy of the official workbook, in the run folder
          insconf report build RUN --earlier OLD --earlier OLDER  shows what changed since those runs
          insconf report verify reports/2026-11-21-reference    says what was changed, added or removed since
          insconf report drift enregistrement                   says where the real INSi and the mock differ
        """;

    public static Command Create(TimeProvider clock)
    {
        var folder = new Argument<string>("folder") { Description = "The folder of a run." };
        var layout = new Option<string>("--layout")
        {
            Description = "Columns of the sheet Exigences: convergence (one row per proof) or dmn (one row per scenario, proofs in pairs). Default: convergence",
            HelpName = "NAME",
        };
        layout.AcceptOnlyFromAmong("convergence", "dmn");
        var template = new Option<string>("--template")
        {
            Description = "An official requirement workbook (.xlsx, .xlsm): a copy of it goes to the run folder with results, proof names and comments filled in. Example: --template EXIGENCES.xlsx",
            HelpName = "FILE",
        };
        var earlier = new Option<string[]>("--earlier") { Description = "An earlier run to set this one beside in rapport.html; may be given several times.", HelpName = "DIR" };
        var build = new Command("build", "Builds workbook, HTML, JUnit, proof pages and manifest again from what the run recorded.") { folder, layout, template, earlier };
        build.SetAction(parsed =>
        {
            var run = RunFolder.Open(parsed.GetValue(folder)!);
            var judgement = Judgement.Of(AppHome.Find(), run.ReadFacts().Catalogues.Select(c => c.Id));
            var options = new ReportOptions
            {
                Layout = parsed.GetValue(layout) == "dmn" ? RequirementLayout.Dmn : RequirementLayout.Convergence,
                Template = parsed.GetValue(template),
                Earlier = Earlier(parsed.GetValue(earlier) ?? [], run),
            };
            var summary = EvidenceBuilder.Build(run, judgement.Catalogues, judgement.Crosswalk, options);
            Console.WriteLine(run.ReportPath);
            if (summary.Template is { } fill)
                Tell(fill);
            return (int)ExitCode.Conform;
        });

        var verify = new Command("verify", "Compares every file with manifest.json. Exit code 1 when something differs.") { folder };
        verify.SetAction(parsed =>
        {
            var report = ManifestVerifier.Verify(parsed.GetValue(folder)!);
            Tell("changed", report.Changed);
            Tell("missing", report.Missing);
            Tell("added", report.Added);
            Console.WriteLine(report.IsIntact ? $"Intact: the {report.Files} files are as the manifest says." : "Not intact: the folder differs from its manifest.");
            return (int)(report.IsIntact ? ExitCode.Conform : ExitCode.NonConform);
        });

        return new Command("report", Help) { build, verify, DriftCommand.Create(clock) };
    }

    private static void Tell(TemplateFill fill)
    {
        Console.WriteLine(fill.Path);
        Console.WriteLine($"{fill.Rows} rows of the sheet {fill.Sheet} filled.");
        if (fill.Kept.Count > 0)
            Console.WriteLine($"Left as they were, because they hold a formula or a comment: {Some(fill.Kept)}");
        if (fill.Unknown.Count > 0)
            Console.WriteLine($"Left as they were, because no judged requirement set has the id: {Some(fill.Unknown)}");
    }

    private static string Some(IReadOnlyList<string> names) =>
        string.Join(", ", names.Take(10)) + (names.Count > 10 ? $" and {names.Count - 10} more" : "");

    private static IReadOnlyList<EarlierRun> Earlier(IReadOnlyList<string> folders, RunFolder run)
    {
        var own = run.ReadFacts().RunId;
        var seen = new HashSet<string>(StringComparer.Ordinal) { own };
        return [.. folders.Select(f =>
        {
            var earlier = EarlierRun.Read(f);
            return seen.Add(earlier.Facts.RunId) ? earlier : throw new InputException("earlier-run", null, $"{f} is {(earlier.Facts.RunId == own ? "this very run" : "given twice")}", "give each other run once");
        })];
    }

    private static void Tell(string what, IReadOnlyList<string> files)
    {
        foreach (var file in files)
            Console.WriteLine($"{what}  {file}");
    }
}
