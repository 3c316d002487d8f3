using InsConformance.Certification.Assessments;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Proofs;

/// <summary>Where each proof page of a run goes: <c>preuves/{requirement}/{proof}_{product}_{version}.html</c>.</summary>
internal sealed class ProofFiles
{
    private readonly Dictionary<ProofAssessment, string> _paths = new(ReferenceEqualityComparer.Instance);

    public ProofFiles(RunEvidence run)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var product = $"{SafeName.Of(run.Facts.Product.Name, "produit")}_{SafeName.Of(run.Facts.Product.Version, "version")}";
        foreach (var assessment in run.Assessments)
        {
            foreach (var proof in assessment.Proofs.Where(p => p.Outcomes.Count > 0))
            {
                var requirement = SafeName.Of(proof.Subject.Requirement.Id, "exigence");
                var name = $"{SafeName.Of(proof.Proof.Id, "preuve")}_{product}.html";
                var path = $"preuves/{requirement}/{name}";
                // Two catalogues may number alike.
                if (!taken.Add(path))
                    taken.Add(path = $"preuves/{SafeName.Of(assessment.Catalogue.Id, "catalogue")}-{requirement}/{name}");
                _paths.Add(proof, path);
            }
        }
    }

    /// <summary>Proofs that have a page, with its relative path.</summary>
    public IEnumerable<KeyValuePair<ProofAssessment, string>> All => _paths;

    /// <summary>The relative path of a proof's page; <see langword="null"/> when no scenario was played for it: an empty page would look like a proof.</summary>
    public string? PathOf(ProofAssessment proof) => _paths.GetValueOrDefault(proof);
}
