using InsConformance.Certification.Assessments;
using InsConformance.Reports.Evidence;

namespace InsConformance.Reports.Proofs;

/// <summary>Where each proof page of a run goes: <c>preuves/{requirement}/{proof}_{product}_{version}.html</c>.</summary>
internal sealed class ProofFiles
{
    private readonly string _end;

    /// <summary>Those whose usual folder has a file of that name already, as two catalogues may number alike, with the folder they have instead.</summary>
    private readonly Dictionary<ProofAssessment, string> _moved = new(ReferenceEqualityComparer.Instance);

    public ProofFiles(RunEvidence run)
    {
        _end = ProofNames.SuffixOf(run.Facts.Product) + ProofNames.PageExtension;
        var taken = new HashSet<(string Folder, string Proof)>(run.Assessments.Sum(a => a.Proofs.Count), new NamesOnDisk());
        foreach (var assessment in run.Assessments)
        {
            foreach (var proof in assessment.Proofs.Where(HasPage))
            {
                var id = ProofNames.IdOf(proof.Proof.Id);
                if (taken.Add((ProofNames.RequirementOf(proof.Subject), id)))
                    continue;
                taken.Add((ProofNames.RequirementOf(proof.Subject, assessment.Catalogue.Id), id));
                _moved.Add(proof, ProofNames.FolderOf(proof.Subject, assessment.Catalogue.Id));
            }
        }
    }

    /// <summary>The relative path of the page that the harness writes for a proof; <see langword="null"/> when no scenario was played for it: an empty page would look like a proof.</summary>
    public string? PageOf(ProofAssessment proof) =>
        HasPage(proof) ? $"{_moved.GetValueOrDefault(proof) ?? ProofNames.FolderOf(proof.Subject)}/{ProofNames.PrefixOf(proof.Subject)}{_end}" : null;

    /// <summary>The relative path of what shows a proof: its page, else the first file that a person put in place; <see langword="null"/> without either.</summary>
    public string? PathOf(ProofAssessment proof) => PageOf(proof) ?? (proof.Attached.Count > 0 ? proof.Attached[0] : null);

    private static bool HasPage(ProofAssessment proof) => proof.Outcomes.Count > 0;

    /// <summary>Some file systems take names that differ by case alone for one.</summary>
    private sealed class NamesOnDisk : IEqualityComparer<(string Folder, string Proof)>
    {
        public bool Equals((string Folder, string Proof) x, (string Folder, string Proof) y) =>
            StringComparer.OrdinalIgnoreCase.Equals(x.Folder, y.Folder) && StringComparer.OrdinalIgnoreCase.Equals(x.Proof, y.Proof);

        public int GetHashCode((string Folder, string Proof) name) =>
            HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(name.Folder), StringComparer.OrdinalIgnoreCase.GetHashCode(name.Proof));
    }
}
