using System.Runtime.InteropServices;
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
    /// <summary>Certificates kept; a run has a handful.</summary>
    private const int MaxCertificates = 100;

    /// <summary>More than any suite plays today; below, a collection is not worth its time.</summary>
    private const int ManyExchanges = 50_000;

    private readonly List<string> _gaps = [];
    private readonly List<string> _remarks = [];
    private readonly Dictionary<int, (bool HasRequest, bool HasResponse, bool IsListed)> _files = [];
    private readonly Dictionary<(string?, string?, string?, string, string), (TlsDetails Tls, int Number, DateTimeOffset At)> _certificates = [];

    public RunEvidence Join(IReadOnlyList<Catalogue> catalogues, Crosswalk? crosswalk = null)
    {
        var outcomes = record.Scenarios.Select(s => new ScenarioOutcome(s.Key, s.Name, s.Tags, s.Verdict) { HasPicture = s.Steps.Any(HasPicture) }).ToArray();
        var expectations = new ExpectedNonConformities(facts.Expected).Apply(outcomes, !facts.IsPartial);
        _files.EnsureCapacity(record.Scenarios.Sum(s => s.Steps.Sum(step => step.Attachments.Count(a => a.MediaType == ExchangeEvidence.MediaType))));
        var scenarios = record.Scenarios.Select(s => Read(s, expectations.Expected.GetValueOrDefault(s.Key))).ToArray();
        var assessments = catalogues.Select(c => Assessment.Of(c, outcomes, ScopeOf(c), crosswalk, facts.LeftOut)).ToArray();
        var attached = new AttachedFiles(folder, facts.Product, assessments);
        assessments = [.. assessments.Select(attached.Apply)];
        NoteCut(outcomes);
        NoteCatalogues(catalogues);
        foreach (var entry in expectations.NotConcluded)
            _remarks.Add($"Non-conformité attendue sans conclusion dans ce run : {entry.Target} ({entry.Reason})");
        var exchanges = Exchanges(scenarios);
        var certificates = Certificates(exchanges);
        _files.Clear();
        _files.TrimExcess();
        // Reading leaves as much behind as it keeps, and the writers' own garbage is too young for the runtime to look for that of others.
        if (exchanges.Count > ManyExchanges)
            GC.Collect();
        return new RunEvidence
        {
            Folder = folder,
            Facts = facts with { Simulated = Simulated(scenarios) },
            Record = record,
            Scenarios = scenarios,
            Exchanges = exchanges,
            Certificates = certificates,
            Assessments = assessments,
            Expectations = expectations,
            Gaps = _gaps,
            Remarks = _remarks,
            Mutants = KillMatrixFile.Read(folder),
        };
    }

    private static bool HasPicture(StepRecord step) => step.Attachments.Any(a => a.MediaType.StartsWith("image/", StringComparison.Ordinal));

    private ScenarioEvidence Read(ScenarioRecord scenario, string? expectedReason) =>
        new(scenario, [.. scenario.Steps.Select(step => Read(scenario, step))], expectedReason);

    private StepEvidence Read(ScenarioRecord scenario, StepRecord step)
    {
        if (step.Attachments.Count == 0)
            return new StepEvidence(step, [], [], []);
        var exchanges = new List<AttachedExchange>();
        var cardTraces = new List<AttachmentRecord>();
        var others = new List<AttachmentRecord>();
        foreach (var attachment in step.Attachments)
        {
            try
            {
                switch (attachment.MediaType)
                {
                    case ExchangeEvidence.MediaType:
                        exchanges.Add(Read(attachment));
                        break;
                    case ApduEvidence.MediaType:
                        if (ApduEvidence.FromJson(attachment.Body.Span).Count > 0)
                            cardTraces.Add(attachment);
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

        return new StepEvidence(step, [.. exchanges], [.. cardTraces], [.. others]);
    }

    private Dictionary<string, string> ScopeOf(Catalogue catalogue)
    {
        var scope = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in facts.OutOfScope.Where(o => o.Catalogue == catalogue.Id))
            scope.TryAdd(entry.Proof, entry.Reason);
        return scope;
    }

    /// <summary>What run.json lists, and what it or the messages show besides: a list that lost an entry must not make evidence of the field.</summary>
    private IReadOnlyList<SimulatedPart> Simulated(ScenarioEvidence[] scenarios)
    {
        var shown = new List<SimulatedPart>(facts.Simulated);
        if (facts.Insi == "mock")
            shown.Add(SimulatedPart.MockService);
        if (facts.Cards == "emulated" || scenarios.Any(s => s.Shows(SimulatedPart.VirtualCard)))
            shown.Add(SimulatedPart.VirtualCard);
        if (scenarios.Any(s => s.Shows(SimulatedPart.ControllableClock)))
            shown.Add(SimulatedPart.ControllableClock);
        if (facts.Product.IsReference)
            shown.Add(SimulatedPart.ReferenceLps);
        return [.. shown.Distinct().Order()];
    }

    private void NoteCut(ScenarioOutcome[] outcomes)
    {
        if (record.Finished is null)
            _gaps.Add("Le run a été interrompu : sa fin n'est pas enregistrée.");
        var notPlayed = record.Scenarios.Count(s => s.Worker is null);
        if (notPlayed > 0)
            _remarks.Add($"Run interrompu : {FrenchText.Count(notPlayed, "scénario prévu n'a pas été joué", "scénarios prévus n'ont pas été joués")}, sans conclusion (bloqué).");
        if (facts.MaskedValues > 0)
            _remarks.Add($"Identités non reconnues comme fictives : {FrenchText.Count(facts.MaskedValues, "valeur masquée", "valeurs masquées")} (MASQUE-…) dans les échanges et les messages.");
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

    /// <summary>Reads an exchange once, with its files: what is noted here is all that is kept of it.</summary>
    private AttachedExchange Read(AttachmentRecord attachment)
    {
        var exchange = ExchangeEvidence.FromJson(attachment.Body.Span);
        if (!_files.TryGetValue(exchange.Number, out var files))
            _files.Add(exchange.Number, files = (Verified(exchange.RequestFile, exchange.RequestSha256), Verified(exchange.ResponseFile, exchange.ResponseSha256), false));
        if (exchange.Tls is { ClientSubject: not null } tls)
            Note(tls, exchange);
        return new AttachedExchange(exchange.Number, exchange.Findings.Count > 0, files.HasRequest, files.HasResponse, attachment);
    }

    private void Note(TlsDetails tls, ExchangeEvidence exchange)
    {
        var key = (tls.ClientSubject, tls.ClientIssuer, tls.ClientSerial, tls.Protocol, tls.CipherSuite);
        var isKnown = _certificates.TryGetValue(key, out var first);
        if (isKnown ? exchange.Number < first.Number : _certificates.Count < MaxCertificates)
            _certificates[key] = (tls, exchange.Number, exchange.ReceivedAt);
    }

    private List<ExchangeRow> Exchanges(IReadOnlyList<ScenarioEvidence> scenarios)
    {
        var rows = new List<ExchangeRow>(_files.Count);
        foreach (var scenario in scenarios)
        {
            foreach (var exchange in scenario.Steps.SelectMany(s => s.Attached))
            {
                ref var files = ref CollectionsMarshal.GetValueRefOrNullRef(_files, exchange.Number);
                if (!files.IsListed)
                    rows.Add(new ExchangeRow(exchange, scenario));
                files.IsListed = true;
            }
        }

        var orphans = folder.ExchangeFiles().Where(f => !f.EndsWith(OutputFile.PartSuffix, StringComparison.Ordinal) && !_files.ContainsKey(RunFolder.NumberOf(f))).ToArray();
        foreach (var group in orphans.GroupBy(RunFolder.NumberOf).OrderBy(g => g.Key))
        {
            _remarks.Add($"Échange conservé qu'aucune étape n'a attaché : {string.Join(", ", group.Order(StringComparer.Ordinal))}");
            rows.Add(new ExchangeRow(new OrphanExchange(group.Key, OfKind(group, ".request.xml"), OfKind(group, ".response.xml"))));
        }

        rows.Sort((a, b) => a.Number.CompareTo(b.Number));
        _gaps.AddRange(MissingNumbers(rows).Take(20).Select(n => $"Échange n° {n} absent des messages et du dossier."));
        return rows;
    }

    private IReadOnlyList<ClientCertificate> Certificates(List<ExchangeRow> rows)
    {
        var first = _certificates.Values.Select(c => c.Number).ToHashSet();
        var scenarios = rows.Where(r => first.Contains(r.Number)).ToDictionary(r => r.Number, r => r.Scenario!);
        return [.. _certificates.Values.Select(c => new ClientCertificate(c.Tls, c.Number, c.At, scenarios[c.Number])).OrderBy(c => c.Number)];
    }

    private static IEnumerable<int> MissingNumbers(List<ExchangeRow> rows)
    {
        var next = 1;
        foreach (var row in rows)
        {
            for (; next < row.Number; next++)
                yield return next;
            next = Math.Max(next, row.Number + 1);
        }
    }

    private static string? OfKind(IEnumerable<string> files, string suffix) =>
        files.FirstOrDefault(f => f.EndsWith(suffix, StringComparison.Ordinal));

    /// <summary>Whether the file is there; a digest that is not the one noted during the run is told. A path that is not one of the folder's own is never opened.</summary>
    private bool Verified(string file, string sha256)
    {
        if (!folder.HasExchangeFile(file))
        {
            _gaps.Add($"Fichier de preuve manquant : {CleanText.ForXml(file)}");
            return false;
        }

        // Without a buffer: the digest has its own.
        using var stream = new FileStream(folder.At(file), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        if (Convert.ToHexStringLower(SHA256.HashData(stream)) != sha256)
            _gaps.Add($"Fichier de preuve modifié depuis le run : {file}");
        return true;
    }
}
