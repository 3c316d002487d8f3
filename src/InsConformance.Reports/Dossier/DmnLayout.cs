using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>One row per conformity scenario with three pairs of proof columns, as the DMN workbook has it; a fourth proof begins a further row.</summary>
internal sealed class DmnLayout(RunEvidence run, ProofFiles files)
{
    private const int Pairs = 3;

    /// <summary>Place of the scenario's number, which tells on a second page of what the row speaks.</summary>
    private const int ScenarioColumn = 10;
    private const double ScenarioWidth = 17;

    private static readonly Column[] Columns =
    [
        new("PROFIL", 14), new("N°", 6), new("ID Section", 9), new("Section", 14), new("Bloc", 16), new("Fonction", 14, IsHidden: true), new("Nature de l'exigence", 12, IsHidden: true),
        new("N° exigence", 12), new("Enoncé de l'exigence (DOIT) ou de la préconisation (DEVRAIT)", 40), new("Version", 9), new("N° scénario", ScenarioWidth), new("Scénario de conformité", 28),
        .. Enumerable.Range(1, Pairs).SelectMany(n => new Column[] { new(FormattableString.Invariant($"N° preuve {n}"), 19), new(FormattableString.Invariant($"Preuve {n}"), n == 1 ? 36 : 24) }),
        .. Enumerable.Range(1, Pairs).SelectMany(n => new Column[] { new(FormattableString.Invariant($"Résultat {n}"), 16), new(FormattableString.Invariant($"Fichier {n}"), 10) }),
        new("Remarque", 34),
    ];

    public static Sheet Of(RunEvidence run, IReadOnlyList<Assessment> assessments, ProofFiles files) =>
        new("Exigences", Columns, HasHeader: true, new DmnLayout(run, files).Rows(assessments)) { PagesWide = 2, RepeatedColumn = ScenarioColumn };

    private IEnumerable<Cell[]> Rows(IReadOnlyList<Assessment> assessments)
    {
        var number = 0;
        foreach (var assessment in assessments)
        {
            foreach (var scenario in Together(assessment.Proofs))
            {
                number++;
                foreach (var proofs in scenario.Chunk(Pairs))
                    yield return Row(assessment.Catalogue, number, proofs);
            }
        }
    }

    /// <summary>The proofs of each scenario; they follow each other in a catalogue.</summary>
    private static IEnumerable<List<ProofAssessment>> Together(IReadOnlyList<ProofAssessment> proofs)
    {
        List<ProofAssessment>? current = null;
        foreach (var proof in proofs)
        {
            if (current is not null && !ReferenceEquals(current[0].Subject.Scenario, proof.Subject.Scenario))
            {
                yield return current;
                current = null;
            }

            (current ??= []).Add(proof);
        }

        if (current is not null)
            yield return current;
    }

    private Cell[] Row(Catalogue catalogue, int number, ProofAssessment[] proofs)
    {
        var (requirement, scenario, _) = proofs[0].Subject;
        var cells = new List<Cell>(Columns.Length)
        {
            Cell.Of(string.Join('\n', proofs.SelectMany(p => p.Proof.Profiles).Distinct(StringComparer.Ordinal))),
            Cell.Of(number),
            Cell.Of(SectionOf(requirement.PublishedId)),
            Cell.Of(catalogue.Head.ShortTitle),
            Cell.Of(requirement.Bloc),
            Cell.Of(ProofCells.Extra(proofs[0].Subject, "Fonction")),
            Cell.Of(ProofCells.Extra(proofs[0].Subject, "Nature de l'exigence")),
            Cell.Of(requirement.PublishedId),
            Cell.Of(ProofCells.Statement(requirement)),
            Cell.Of(ProofCells.Extra(proofs[0].Subject, "Version") ?? catalogue.Version),
            Cell.Of(scenario.PublishedId),
            Cell.Of(ProofCells.Statement(scenario)),
        };
        for (var i = 0; i < Pairs; i++)
            cells.AddRange(i < proofs.Length ? [Cell.Of(proofs[i].Proof.PublishedId), Cell.Of(ProofCells.Statement(proofs[i].Proof))] : [Cell.Of(""), Cell.Of("")]);
        for (var i = 0; i < Pairs; i++)
            cells.AddRange(i < proofs.Length ? [ProofCells.Result(run, proofs[i]), ProofCells.File(files, proofs[i])] : [Cell.Of(""), Cell.Of("")]);
        cells.Add(Cell.Of(string.Join('\n', proofs.Select(p => ProofCells.Note(p, run.ScenariosOf(p))).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal))));
        return [.. cells];
    }

    /// <summary>The letters that a published id begins with, e.g. <c>INS</c>.</summary>
    private static string SectionOf(string id) => id[..id.TakeWhile(char.IsAsciiLetter).Count()];
}
