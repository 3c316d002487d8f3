using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Crosswalks;
using InsConformance.Certification.Dossiers;
using InsConformance.Foundation;
using InsConformance.Gherkin.Messages;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Ctrf;
using InsConformance.Reports.Dossier;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.JUnit;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Pages;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Summary;
using InsConformance.Reports.TestCases;
using InsConformance.Reports.WorkbookTemplates;

namespace InsConformance.Reports;

/// <summary>
/// Builds everything that follows from a recorded run: workbook, HTML report, proof pages, JUnit, manifest.
/// Reads only the run folder, so that a killed run can be built too; the same folder gives the same bytes.
/// </summary>
public static class EvidenceBuilder
{
    /// <summary>Builds, replacing what an earlier build wrote.</summary>
    /// <param name="folder">The folder of the run.</param>
    /// <param name="catalogues">What the run is judged by; each gives a sheet.</param>
    /// <param name="crosswalk">Lets scenarios that carry tags of other catalogues speak; <see langword="null"/> for tags alone.</param>
    /// <param name="options">What else is wanted; <see langword="null"/> for nothing special.</param>
    /// <returns>What the command line says of the run.</returns>
    /// <exception cref="InputException">Facts or messages cannot be read, or a scenario's tag names nothing in a catalogue.</exception>
    /// <exception cref="BlockedException">A file cannot be written.</exception>
    public static RunSummary Build(RunFolder folder, IReadOnlyList<Catalogue> catalogues, Crosswalk? crosswalk = null, ReportOptions? options = null) =>
        Build(folder, RecordOf(folder), catalogues, crosswalk, options);

    internal static RunSummary Build(RunFolder folder, RunRecord record, IReadOnlyList<Catalogue> catalogues, Crosswalk? crosswalk = null, ReportOptions? options = null)
    {
        var run = new EvidenceReader(folder, folder.ReadFacts(), record).Join(catalogues, crosswalk);
        options ??= ReportOptions.Default;
        if (options.Dossier is { } dossier)
        {
            run = DossierExamination.Join(run, dossier);
            options = options with { DossierChecks = [.. options.DossierChecks, .. run.DossierFindings.Select(DossierExamination.CheckOf)] };
        }

        if (options.Fiction is { } fiction)
        {
            run = run with { Remarks = [.. run.Remarks, .. fiction.Warning is { } warning ? [warning] : Array.Empty<string>()] };
            options = options with { DossierChecks = [.. options.DossierChecks, .. FictionChecks.Of(fiction, run.Facts.MaskedValues)] };
        }

        var proofs = new ProofFiles(run);
        // First: a workbook that cannot be filled is refused before anything of an earlier report is replaced.
        var template = options.Template is { } path ? TemplateWriter.Write(path, run, proofs, options) : null;
        var pages = new HashSet<string>(StringComparer.Ordinal);
        foreach (var assessment in run.Assessments)
        {
            foreach (var proof in assessment.Proofs)
            {
                if (proofs.PageOf(proof) is { } page)
                {
                    pages.Add(page);
                    OutputFile.Write(folder.At(page), stream => ProofPage.Write(stream, run, assessment, proof));
                }
            }
        }

        new BuiltPages(folder).DeleteBut(pages);

        OutputFile.Write(folder.DossierPath, stream => DossierWriter.Write(stream, run, proofs, options));
        OutputFile.Write(folder.ReportPath, stream => ReportPage.Write(stream, run, proofs, options));
        var suites = TestSuites.Of(run);
        OutputFile.Write(folder.JUnitPath, stream => JUnitWriter.Write(stream, run, suites));
        if (options.Ctrf || File.Exists(folder.CtrfPath))
            OutputFile.Write(folder.CtrfPath, stream => CtrfWriter.Write(stream, run, suites));
        // A signature of the former manifest would speak of other bytes.
        OutputFile.Guard(folder.SignaturePath, () => File.Delete(folder.SignaturePath));
        // What a killed build left half-written is no evidence.
        foreach (var (half, _) in FolderFiles.All(folder.Path).Where(f => f.Path.EndsWith(OutputFile.PartSuffix, StringComparison.Ordinal)))
            OutputFile.Guard(folder.At(half), () => File.Delete(folder.At(half)));
        // Last: it holds the digests of the others.
        OutputFile.Write(folder.ManifestPath, stream => ManifestWriter.Write(stream, run, proofs));
        return RunSummary.Of(run) with { Template = template };
    }

    /// <summary>Judges an editor's dossier by what a run shows, writing nothing.</summary>
    /// <param name="folder">The folder of the run.</param>
    /// <param name="catalogues">What the run is judged by.</param>
    /// <param name="crosswalk">As for building.</param>
    /// <param name="dossier">The dossier.</param>
    /// <exception cref="InputException">Facts or messages cannot be read, or a scenario's tag names nothing in a catalogue.</exception>
    public static IReadOnlyList<DossierFinding> CheckDossier(RunFolder folder, IReadOnlyList<Catalogue> catalogues, Crosswalk? crosswalk, DossierCase dossier) =>
        DossierExamination.Of(new EvidenceReader(folder, folder.ReadFacts(), RecordOf(folder)).Join(catalogues, crosswalk), dossier);

    internal static RunRecord RecordOf(RunFolder folder) => File.Exists(folder.MessagesPath) ? MessageReader.Read(folder.MessagesPath) : new RunRecord(null, null, []);
}
