using System.Security.Cryptography;
using System.Text.Json;
using InsConformance.Cards.Tracing;
using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Crosswalks;
using InsConformance.Certification.Expectations;
using InsConformance.Gherkin.Results;
using InsConformance.Insi.Exchanges;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Evidence;

/// <summary>Joins what a run folder holds: facts, messages, exchange files, judged by catalogues.</summary>
internal sealed class EvidenceReader(RunFolder folder, RunFacts facts, RunRecord record)
{
    private readonly List<string> _gaps = [];
    private readonly List<string> _remarks = [];

    public RunEvidence Join(IReadOnlyList<Catalogue> catalogues, Crosswalk? crosswalk = null)
    {
        var outcomes = record.Scenarios.Select(s => new ScenarioOutcome(s.Key, s.Name, s.Tags, s.Verdict)).ToArray();
        var expectations = new ExpectedNonConformities(facts.Expected).Apply(outcomes, !facts.IsPartial);
        var scenarios = record.Scenarios.Select(s => Read(s, expectations.Expected.GetValueOrDefault(s.Key))).ToArray();
        var assessments = catalogues.Select(c => Assessment.Of(c, outcomes, ScopeOf(c), crosswalk)).ToArray();
        var attached = new AttachedFiles(folder, facts.Product, assessments);
        assessments = [.. assessments.Select(attached.Apply)];
        NoteCut(outcomes);
        NoteCatalogues(catalogues);
        foreach (var entry in expectations.NotConcluded)
            _remarks.Add($"Non-conformité attendue sans conclusion dans ce run : {entry.Target} ({entry.Reason})");
        return new RunEvidence
        {
            Folder = folder,
            Facts = facts,
            Record = record,
            Scenarios = scenarios,
            Exchanges = Exchanges(scenarios),
            Assessments = assessments,
            Expectations = expectations,
            Gaps = _gaps,
            Remarks = _remarks,
            Mutants = KillMatrixFile.Read(folder),
        };
    }

    private ScenarioEvidence Read(ScenarioRecord scenario, string? expectedReason) =>
        new(scenario, [.. scenario.Steps.Select(step => Read(scenario, step))], expectedReason);

    private StepEvidence Read(ScenarioRecord scenario, StepRecord step)
    {
        if (step.Attachments.Count == 0)
            return new StepEvidence(step, [], [], []);
        var exchanges = new List<ExchangeEvidence>();
        var cardEvents = new List<ApduEvidence>();
        var others = new List<AttachmentRecord>();
        foreach (var attachment in step.Attachments)
        {
            try
            {
                switch (attachment.MediaType)
                {
                    case ExchangeEvidence.MediaType:
                        exchanges.Add(ExchangeEvidence.FromJson(attachment.Body.Span));
                        break;
                    case ApduEvidence.MediaType:
                        cardEvents.AddRange(ApduEvidence.FromJson(attachment.Body.Span));
                        break;
                    default:
                        others.Add(attachment);
                        break;
                }
            }
            catch (JsonException e)
            {
                var what = attachment.MediaType == ExchangeEvidence.MediaType ? "Échange illisible" : "Trace de carte illisible";
                _gaps.Add($"{what} dans les messages, scénario {scenario.Key} : {e.Message}");
            }
        }

        return new StepEvidence(step, exchanges, cardEvents, others);
    }

    private Dictionary<string, string> ScopeOf(Catalogue catalogue)
    {
        var scope = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in facts.OutOfScope.Where(o => o.Catalogue == catalogue.Id))
            scope.TryAdd(entry.Proof, entry.Reason);
        return scope;
    }

    private void NoteCut(ScenarioOutcome[] outcomes)
    {
        if (record.Finished is null)
            _gaps.Add("Le run a été interrompu : sa fin n'est pas enregistrée.");
        var notPlayed = record.Scenarios.Count(s => s.Worker is null);
        if (notPlayed > 0)
            _remarks.Add($"Run interrompu : {FrenchText.Count(notPlayed, "scénario prévu n'a pas été joué", "scénarios prévus n'ont pas été joués")}, sans conclusion (bloqué).");
        foreach (var shard in facts.MissingShards)
            _gaps.Add($"Partie du run absente de la réunion : {shard}");
        var played = outcomes.Select(o => o.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var key in facts.Planned.Where(k => !played.Contains(k)))
            _gaps.Add($"Scénario prévu et non joué : {key}");
    }

    private void NoteCatalogues(IReadOnlyList<Catalogue> catalogues)
    {
        foreach (var used in facts.Catalogues)
        {
            var given = catalogues.FirstOrDefault(c => c.Id == used.Id);
            if (given is null)
                _remarks.Add($"Le run a utilisé le catalogue {used.Id} {used.Version}, absent de ce rapport.");
            else if (given.Version != used.Version)
                _remarks.Add($"Le run a utilisé le catalogue {used.Id} {used.Version} ; ce rapport est établi avec la version {given.Version}.");
        }
    }

    private List<ExchangeRow> Exchanges(IReadOnlyList<ScenarioEvidence> scenarios)
    {
        var files = folder.ExchangeFiles().Where(f => !f.EndsWith(OutputFile.PartSuffix, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var rows = new Dictionary<int, ExchangeRow>();
        foreach (var scenario in scenarios)
        {
            foreach (var exchange in scenario.Exchanges)
            {
                if (rows.ContainsKey(exchange.Number))
                    continue;
                rows.Add(exchange.Number, new ExchangeRow(
                    exchange.Number,
                    Verified(files, exchange.RequestFile, exchange.RequestSha256),
                    Verified(files, exchange.ResponseFile, exchange.ResponseSha256),
                    exchange,
                    scenario));
            }
        }

        foreach (var group in files.GroupBy(RunFolder.NumberOf).Where(g => !rows.ContainsKey(g.Key)).OrderBy(g => g.Key))
        {
            _remarks.Add($"Échange conservé qu'aucune étape n'a attaché : {string.Join(", ", group.Order(StringComparer.Ordinal))}");
            rows.Add(group.Key, new ExchangeRow(group.Key, OfKind(group, ".request.xml"), OfKind(group, ".response.xml"), null, null));
        }

        _gaps.AddRange(MissingNumbers(rows).Take(20).Select(n => $"Échange n° {n} absent des messages et du dossier."));
        return [.. rows.Values.OrderBy(r => r.Number)];
    }

    private static IEnumerable<int> MissingNumbers(Dictionary<int, ExchangeRow> rows) =>
        rows.Count == 0 ? [] : Enumerable.Range(1, Math.Max(0, rows.Keys.Max())).Where(n => !rows.ContainsKey(n));

    private static string? OfKind(IEnumerable<string> files, string suffix) =>
        files.FirstOrDefault(f => f.EndsWith(suffix, StringComparison.Ordinal));

    /// <summary>The path when the file is there with the digest noted during the run. A path that is not one of the folder's own is never opened.</summary>
    private string? Verified(HashSet<string> files, string file, string sha256)
    {
        if (!files.Contains(file))
        {
            _gaps.Add($"Fichier de preuve manquant : {CleanText.ForXml(file)}");
            return null;
        }

        using var stream = File.OpenRead(folder.At(file));
        if (Convert.ToHexStringLower(SHA256.HashData(stream)) != sha256)
            _gaps.Add($"Fichier de preuve modifié depuis le run : {file}");
        return file;
    }
}
