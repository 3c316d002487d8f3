using System.CommandLine;
using InsConformance.Certification.Importing;
using InsConformance.Cli.Doctoring;
using InsConformance.Cli.Reporting;
using InsConformance.Cli.Requiring;
using InsConformance.Foundation;
using InsConformance.Reports;
using InsConformance.Reports.Dossier;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Trends;

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
          insconf report build RUN --template EXIGENCES.xlsx --sheet Annexe   fills one sheet of it alone
          insconf report build RUN --earlier OLD --earlier OLDER  shows what changed since those runs
          insconf report build RUN --dossier dossier.yaml     with the checks of the editor's dossier
          insconf report verify reports/2026-11-21-reference    says what was changed, added or removed since, what lacks, who signed
          insconf report sign reports/2026-11-21-reference --certificate editor.p12
          insconf report merge shard-1 shard-2 --output reports/all   one run of what run --shard 1/2 and 2/2 played
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
        var sheet = new Option<string>("--sheet")
        {
            Description = "The one sheet of the --template to fill, e.g. --sheet Exigences. Default: every sheet with the headers of a requirement workbook.",
            HelpName = "NAME",
        };
        var earlier = new Option<string[]>("--earlier") { Description = "An earlier run to set this one beside in rapport.html; may be given several times.", HelpName = "DIR" };
        var dossier = new Option<string?>("--dossier") { Description = "The editor's dossier, whose checks go into the workbook. Default: ./dossier.yaml when there is one.", HelpName = "FILE" };
        var build = new Command("build", "Builds workbook, HTML, JUnit, proof pages and manifest again from what the run recorded.") { folder, layout, template, sheet, earlier, dossier };
        build.Validators.Add(parsed =>
        {
            if (parsed.GetValue(sheet) is not null && parsed.GetValue(template) is null)
                parsed.AddError("--sheet names a sheet of a workbook: give the workbook with --template");
        });
        var fiction = new FictionOptions();
        fiction.AddTo(build);
        var formats = new FormatOptions();
        formats.AddTo(build);
        build.SetAction(parsed =>
        {
            var run = RunFolder.Open(parsed.GetValue(folder)!);
            var people = fiction.Read(parsed);
            var home = AppHome.Find();
            var editor = DossierReading.ReadIfAny(home, parsed.GetValue(dossier), DossierReading.DayOf(run.ReadFacts().Started));
            var findings = people.Pass(run, people.Read(home), editor?.Dossier.File, parsed.GetValue(template));
            var facts = run.ReadFacts();
            var judgement = Judgement.Of(home, facts.Catalogues.Select(c => c.Id));
            var options = new ReportOptions
            {
                Layout = parsed.GetValue(layout) == "dmn" ? RequirementLayout.Dmn : RequirementLayout.Convergence,
                Ctrf = formats.Ctrf(parsed),
                Template = parsed.GetValue(template),
                TemplateSheet = parsed.GetValue(sheet),
                ResultWords = parsed.GetValue(template) is null ? ResultWords.Own : ResultWordsFile.Load(home.ResultWords),
                Earlier = Earlier(parsed.GetValue(earlier) ?? [], run),
                Dossier = editor,
                Fiction = findings,
            };
            var summary = EvidenceBuilder.Build(run, judgement.Catalogues, judgement.Crosswalk, options);
            Console.WriteLine(run.ReportPath);
            if (findings.Warning is { } warning)
                Console.WriteLine(warning);
            if (summary.Template is { } fill)
                TemplateTelling.Tell(fill, Console.Out);
            return (int)ExitCode.Conform;
        });

        return new Command("report", Help) { build, Verify(folder, clock), Sign(folder, clock), Merge(), DriftCommand.Create(clock) };
    }

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

    private static Command Verify(Argument<string> folder, TimeProvider clock)
    {
        var trust = new Option<string?>("--trust") { Description = "Certificates (PEM or DER, the root included) that the signer's must lead to, e.g. --trust editor.pem. Default: trust is not judged." };
        var complete = new Option<bool>("--complete") { Description = "Exit code 1 also when a section lacks a proof, or when a proof could not be judged again." };
        var dossier = new Option<string?>("--dossier")
        {
            Description = "The editor's dossier, to judge again the proofs that it decides, e.g. --dossier dossier.yaml. Default: those stand by the manifest's word, which is said.",
            HelpName = "FILE",
        };
        var verify = new Command("verify", "Compares every file with manifest.json, and manifest.json with what the run recorded, judged again; offline: files, one version everywhere, proofs, completeness by section, signature. Exit code 1 when something differs.")
        {
            folder, trust, complete, dossier,
        };
        verify.SetAction(parsed => (int)ReportVerifying.Run(parsed.GetValue(folder)!, parsed.GetValue(trust), parsed.GetValue(complete), parsed.GetValue(dossier), clock));
        return verify;
    }

    private static Command Sign(Argument<string> folder, TimeProvider clock)
    {
        var certificate = new Option<string>("--certificate") { Description = "PKCS#12 file with your certificate and its key, e.g. --certificate editor.p12.", Required = true };
        var passwordEnv = new Option<string?>("--password-env")
        {
            Description = $"Environment variable that holds its password, e.g. --password-env P12. Default: {CertificatePassword.Variable}, else the terminal is asked.",
            HelpName = "NAME",
        };
        var sign = new Command("sign", "Signs manifest.json, hence every file, with your own certificate: manifest.json.p7s, detached CMS. Building the report again removes it.")
        {
            folder, certificate, passwordEnv,
        };
        sign.SetAction(parsed =>
        {
            var signer = ManifestSignature.Sign(
                parsed.GetValue(folder)!, parsed.GetValue(certificate)!, CertificatePassword.Ask(parsed.GetValue(passwordEnv)), clock);
            Console.WriteLine($"Signed by {signer}: {Path.Combine(parsed.GetValue(folder)!, "manifest.json.p7s")}");
            return (int)ExitCode.Conform;
        });
        return sign;
    }

    private static Command Merge()
    {
        var folders = new Argument<string[]>("folders") { Description = "The folders of the shards, in any order.", Arity = ArgumentArity.OneOrMore };
        folders.RefuseOptions();
        var output = new Option<string>("--output") { Description = "Folder of the merged run; must be new or empty, e.g. --output reports/all.", Required = true };
        var allowMissing = new Option<bool>("--allow-missing") { Description = "Merge though shards are missing; the report says so and is red." };
        var merge = new Command("merge", "Makes one run of the shards of several machines, with its reports. Conflicts are named. Exit code as of a run.") { folders, output, allowMissing };
        var fiction = new FictionOptions();
        fiction.AddTo(merge);
        merge.SetAction(parsed => (int)ReportMerging.Run(parsed.GetValue(folders) ?? [], parsed.GetValue(output)!, parsed.GetValue(allowMissing), fiction.Read(parsed)));
        return merge;
    }
}
