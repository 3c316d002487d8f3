using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Importing;
using InsConformance.Reports.Dossier;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>What a run has to write beside an id of a requirement workbook. A proof that nothing was played for says nothing: a person may have filled it.</summary>
internal sealed class TemplateAnswers
{
    /// <summary>Stands after the result of a known non-conformity.</summary>
    public const string Expected = " (attendue)";

    private readonly ILookup<string, ProofAssessment> _proofs;
    private readonly RunEvidence _run;
    private readonly ProofFiles _files;

    public TemplateAnswers(RunEvidence run, ProofFiles files)
    {
        (_run, _files) = (run, files);
        _proofs = run.Assessments.SelectMany(a => a.Proofs).ToLookup(p => Key(p.Proof.PublishedId), StringComparer.Ordinal);
    }

    /// <summary>Whether a judged set has the id.</summary>
    public bool Knows(string id) => _proofs.Contains(Key(id));

    /// <summary>What there is to say of a row, proof by proof; empty for nothing.</summary>
    public IReadOnlyList<TemplateAnswer> Of(RequirementPlace place) =>
    [
        .. place.Ids.SelectMany(id => InPerimeter(_proofs[Key(id)], place.Perimeter))
            .Where(p => p.State != ProofState.NotCovered)
            .Select(p => new TemplateAnswer(p.Proof.PublishedId, p.State, ResultOf(p), FileOf(p), ProofNames.PrefixOf(p.Subject), CommentOf(p))),
    ];

    /// <summary>Ids that differ only by a blank or a hyphen are one, as in tags.</summary>
    public static string Key(string id) => CatalogueHead.InTag(id.Trim());

    /// <summary>One published id may stand for different requirements in different perimeters, and for the same in several catalogues: the first that fits speaks.</summary>
    private static IEnumerable<ProofAssessment> InPerimeter(IEnumerable<ProofAssessment> proofs, string perimeter)
    {
        var all = proofs.ToArray();
        var here = perimeter.Length == 0 ? [] : all.Where(p => p.Subject.Requirement.Perimeters.Any(x => x == perimeter || x.StartsWith(perimeter + " ", StringComparison.Ordinal))).ToArray();
        return (here.Length > 0 ? here : all).Take(1);
    }

    private string ResultOf(ProofAssessment proof) => _run.IsExpected(proof) ? proof.State.French() + Expected : proof.State.French();

    private string FileOf(ProofAssessment proof) => _files.PathOf(proof) is { } path ? path[(path.LastIndexOf('/') + 1)..] : "";

    private string CommentOf(ProofAssessment proof)
    {
        var note = ProofCells.Note(proof, _run.ScenariosOf(proof));
        if (proof.Outcomes.Count == 0 || _run.SimulatedIn(proof) is not { Count: > 0 } parts)
            return note;
        var simulated = $"Simulé : {string.Join(" ; ", parts.Select(s => s.French()))}.";
        return note.Length == 0 ? simulated : $"{note}\n{simulated}";
    }
}
