using InsConformance.Certification.Dossiers;
using InsConformance.Insi.Requests;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Proofs;

namespace InsConformance.Reports.Dossier;

/// <summary>Judges an editor's dossier by what a run shows.</summary>
internal static class DossierExamination
{
    /// <summary>What the rules say.</summary>
    public static IReadOnlyList<DossierFinding> Of(RunEvidence run, DossierCase subject) => DossierRules.Check(subject with { Run = Witness(run) });

    /// <summary>The run with what the rules say, as of its own day: building or judging it again on another day must give the same.</summary>
    public static RunEvidence Join(RunEvidence run, DossierCase subject)
    {
        var findings = Of(run, subject with { Today = DateOnly.FromDateTime(run.Facts.Started.UtcDateTime) });
        return run with { DossierFindings = findings, Assessments = [.. run.Assessments.Select(a => a.With(findings))] };
    }

    /// <summary>How a finding reads in the workbook: with its place, as it is read far from the file.</summary>
    public static DossierCheck CheckOf(DossierFinding finding)
    {
        var place = finding.Place is { } at ? $" ({at with { File = Path.GetFileName(at.File), Column = null }})" : "";
        return new DossierCheck(finding.Rule.Id, finding.Rule.Title, StateOf(finding.State), $"{finding.Detail}{place}{(finding.Cure is null ? "" : $" {finding.Cure}")}", finding.Date);
    }

    private static DossierCheckState StateOf(DossierState state) => state switch
    {
        DossierState.Ok => DossierCheckState.Met,
        DossierState.Missing => DossierCheckState.Missing,
        DossierState.NonConform => DossierCheckState.Broken,
        DossierState.Reminder => DossierCheckState.Reminder,
        DossierState.NotApplicable => DossierCheckState.NotApplicable,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };

    private static RunWitness Witness(RunEvidence run)
    {
        var product = run.Facts.Product;
        string[] files = [.. ProofFilesOf(run)];
        var suffix = "_" + ProofNames.SuffixOf(product);
        return new RunWitness
        {
            Name = product.Name,
            Version = product.Version,
            Nie = product.Nie,
            Nil = product.Nil,
            Profiles = run.Facts.Profiles,
            Versions = Versions(run),
            ProofFiles = files,
            MisnamedProofFiles = [.. files.Where(f => !EndsWith(Path.GetFileName(f), suffix))],
            Assessments = run.Assessments,
        };
    }

    private static IEnumerable<string> ProofFilesOf(RunEvidence run) => Manifests.FolderFiles.Of(run.Folder.Path)
        .Where(f => f.StartsWith(ProofNames.Root + "/", StringComparison.Ordinal));

    private static bool EndsWith(string name, string suffix)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        var mark = stem.LastIndexOf(ProofNames.Mark);
        return (mark < 0 ? stem : stem[..mark]).EndsWith(suffix, StringComparison.Ordinal);
    }

    private static SeenVersion[] Versions(RunEvidence run)
    {
        var seen = new Dictionary<(string Where, string Value), SeenVersion>();
        foreach (var exchange in run.Exchanges)
        {
            foreach (var (where, value) in VersionsOf(run, exchange))
            {
                var key = (where, value ?? "");
                seen[key] = seen.TryGetValue(key, out var known)
                    ? known with { Count = known.Count + 1 }
                    : new SeenVersion(where, value, exchange.Number, 1);
            }
        }

        return [.. seen.Values.OrderBy(s => s.FirstExchange).ThenBy(s => s.Where, StringComparer.Ordinal)];
    }

    private static IEnumerable<(string Where, string? Value)> VersionsOf(RunEvidence run, ExchangeRow exchange)
    {
        var lps = exchange.RequestFile(exchange.Evidence) is { } file ? RequestReader.Read(File.ReadAllBytes(run.Folder.At(file))).Request?.Lps : null;
        yield return ("ContexteLPS/LPS/Version", string.IsNullOrWhiteSpace(lps?.LpsVersion) ? null : lps.LpsVersion);
        // Form urn:lps:name:version; the checks of the contract speak of other forms.
        if (lps?.Nom?.Split(':') is ["urn", "lps", _, var version])
            yield return ("ContexteLPS/LPS/Nom", version);
    }
}
