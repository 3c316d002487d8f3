using InsConformance.Certification.Assessments;
using InsConformance.Reports.Evidence;

namespace InsConformance.Reports.Proofs;

/// <summary>Where each proof page of a run goes: <c>preuves/{requirement}/{proof}_{product}_{version}.html</c>.</summary>
internal sealed class ProofFiles
{
    private readonly Dictionary<ProofAssessment, string> _paths = new(ReferenceEqualityComparer.Instance);

    public ProofFiles(RunEvidence run)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var assessment in run.Assessments)
        {
            foreach (var proof in assessment.Proofs.Where(p => p.Outcomes.Count > 0))
            {
                var name = ProofNames.StemOf(proof.Subject, run.Facts.Product) + ProofNames.PageExtension;
                var path = $"{ProofNames.FolderOf(proof.Subject)}/{name}";
                // Two catalogues may number alike.
                if (!taken.Add(path))
                    taken.Add(path = $"{ProofNames.FolderOf(proof.Subject, assessment.Catalogue.Id)}/{name}");
                _paths.Add(proof, path);
            }
        }
    }

    /// <summary>Proofs that have a page, with its relative path.</summary>
    public IEnumerable<KeyValuePair<ProofAssessment, string>> All => _paths;

    /// <summary>The relative path of the page that the harness writes for a proof; <see langword="null"/> when no scenario was played for it: an empty page would look like a proof.</summary>
    public string? PageOf(ProofAssessment proof) => _paths.GetValueOrDefault(proof);

    /// <summary>The relative path of what shows a proof: its page, else the first file that a person put in place; <see langword="null"/> without either.</summary>
    public string? PathOf(ProofAssessment proof) => PageOf(proof) ?? (proof.Attached.Count > 0 ? proof.Attached[0] : null);
}
