using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Text;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>
/// One row per proof. The first fourteen columns are those of the Convergence export, in its order; those that the judged sets leave empty are folded away.
/// </summary>
internal sealed class ConvergenceLayout
{
    private static readonly string[] Optional = ["Fonction", "Commentaire", "Profil historique", "Criticité"];

    private readonly RunEvidence _run;
    private readonly ProofFiles _files;
    private readonly ProofShots _shots;
    private readonly HashSet<string> _filled;
    private readonly IEnumerable<ProofAssessment> _proofs;
    private readonly bool _hasPerimeters;
    private readonly bool _hasNotes;

    private ConvergenceLayout(RunEvidence run, IReadOnlyList<Assessment> assessments, ProofFiles files)
    {
        (_run, _files, _shots) = (run, files, new ProofShots(run));
        _proofs = assessments.SelectMany(a => a.Proofs);
        _filled = [.. Optional.Where(header => _proofs.Any(p => ProofCells.Extra(p.Subject, header) is not null))];
        _hasPerimeters = _proofs.Any(p => p.Subject.Requirement.Perimeters.Count > 0);
        _hasNotes = _proofs.Any(p => ProofCells.HasNote(run, p));
    }

    public static Sheet Of(RunEvidence run, IReadOnlyList<Assessment> assessments, ProofFiles files)
    {
        var layout = new ConvergenceLayout(run, assessments, files);
        return new Sheet("Exigences", layout.Columns(), HasHeader: true, assessments.SelectMany(layout.Rows), Printed: 18)
        {
            HasPictures = layout._shots.Any,
            FrozenColumns = 2,
        };
    }

    /// <summary>As narrow as what is in them allows: the narrower the sheet, the larger it is on paper.</summary>
    private Column[] Columns() =>
    [
        new("Périmètre", 10, !_hasPerimeters),
        new("ID", WidthOf(p => p.Requirement.PublishedId)),
        new("Chapitre", 15),
        new("Fonction", 16, !_filled.Contains("Fonction")),
        new("Exigence", 38),
        new("Commentaire", 22, !_filled.Contains("Commentaire")),
        new("Profil", 12),
        new("N° scénario", WidthOf(p => p.Scenario.PublishedId)),
        new("Scénario de conformité", 24),
        new("N° preuve", WidthOf(p => p.Proof.PublishedId)),
        new("Preuve", 38),
        new("Profil historique", 12, !_filled.Contains("Profil historique")),
        new("Criticité", 10, !_filled.Contains("Criticité")),
        new("Ordre", 7, IsHidden: true),
        new("Résultat", 15),
        new("Fichier de preuve", 11),
        new("Remarque", _hasNotes ? 30 : 11),
        new("Aperçu", 24, !_shots.Any),
        new("Joué le (UTC)", 19),
        new("Nature de la preuve", 20),
        new("Échanges", 12),
        new("Référentiel", 14),
        new("Source", 40),
        new("Fiabilité", 24),
    ];

    private double WidthOf(Func<CatalogueProof, string> id) => TextWidth.ColumnFor(_proofs.Select(p => id(p.Subject)), 10, 20);

    private IEnumerable<Cell[]> Rows(Assessment assessment) => assessment.Proofs.Select((p, i) => Row(assessment.Catalogue, p, i + 1));

    private Cell[] Row(Catalogue catalogue, ProofAssessment proof, int order)
    {
        var (requirement, scenario, one) = proof.Subject;
        var played = _run.ScenariosOf(proof);
        return
        [
            Cell.Of(string.Join('\n', requirement.Perimeters)),
            Cell.Of(requirement.PublishedId),
            Cell.Of(requirement.Bloc),
            Extra(proof, "Fonction"),
            Cell.Of(ProofCells.Statement(requirement)),
            Extra(proof, "Commentaire"),
            Cell.Of(string.Join('\n', one.Profiles)),
            Cell.Of(scenario.PublishedId),
            Cell.Of(ProofCells.Statement(scenario)),
            Cell.Of(one.PublishedId),
            Cell.Of(ProofCells.Statement(one)),
            Extra(proof, "Profil historique"),
            Extra(proof, "Criticité"),
            Cell.Of(order),
            ProofCells.Result(_run, proof),
            ProofCells.File(_files, proof),
            Cell.Of(ProofCells.Note(proof, played)),
            _shots.Of(proof),
            played.Count == 0 ? Cell.Of("") : Cell.Of(played[0].Record.Started),
            Cell.Of(one.Kind.French()),
            Cell.Of(string.Join(", ", played.SelectMany(s => s.ExchangeNumbers).Distinct().Order())),
            Cell.Of($"{catalogue.Head.ShortTitle} {catalogue.Version}"),
            Cell.Of(one.Source),
            Cell.Of(one.Evidence.French()),
        ];
    }

    private Cell Extra(ProofAssessment proof, string header) => Cell.Of(_filled.Contains(header) ? ProofCells.Extra(proof.Subject, header) : null);
}
