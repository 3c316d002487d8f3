using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Dossier;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Manifests;

/// <summary>
/// A manifest set beside what the recorded run gives when it is judged anew, as building the report does: who rewrites the manifest would have to rewrite what was
/// recorded too. A catalogue that is not at hand in the version of the run cannot be judged by, which is told.
/// </summary>
internal sealed class JudgedAgain
{
    private readonly RunFolder _folder;
    private readonly RunFacts _facts;
    private readonly Manifest _manifest;
    private readonly List<string> _contradictions = [];
    private readonly List<string> _notJudged = [];
    private readonly List<ManifestProof> _proofs = [];

    public JudgedAgain(RunFolder folder, RunFacts facts, Manifest manifest, Yardstick? yardstick)
    {
        (_folder, _facts, _manifest) = (folder, facts, manifest);
        RunRecord? record = null;
        try
        {
            record = EvidenceBuilder.RecordOf(folder);
        }
        catch (InputException e)
        {
            _contradictions.Add($"messages.ndjson tells nothing: {e.OneLine}");
        }

        var evidence = record is null ? null : Join(record, yardstick);
        if (evidence is not null)
        {
            CompareExchanges(evidence);
            CompareMutants(evidence.Mutants);
        }

        var pages = evidence is null ? null : new ProofFiles(evidence);
        foreach (var catalogue in facts.Catalogues.Select(c => c.Id).Union(manifest.Catalogues.Select(c => c.Id)))
        {
            var listed = manifest.Catalogues.Where(c => c.Id == catalogue).SelectMany(c => c.Proofs).ToArray();
            if (evidence?.Assessments.FirstOrDefault(a => a.Catalogue.Id == catalogue) is { } assessment)
                Compare(assessment, listed, pages!, evidence.Assessments.Count == facts.Catalogues.Count, yardstick!.Dossier is not null);
            else
                _proofs.AddRange(listed);
        }

        _contradictions.AddRange(manifest.Proofs.SelectMany(p => p.Attached.Append(p.File).OfType<string>()).Distinct(StringComparer.Ordinal)
            .Where(f => !manifest.Files.ContainsKey(f)).Select(f => $"manifest.json names {f} for a proof and does not list it among the files"));
    }

    /// <summary>English sentences.</summary>
    public IReadOnlyList<string> Contradictions => _contradictions;

    /// <summary>What the manifest alone vouches for, and why; English sentences.</summary>
    public IReadOnlyList<string> NotJudged => _notJudged;

    /// <summary>As judged again, or else as the manifest says.</summary>
    public IReadOnlyList<ManifestProof> Proofs => _proofs;

    private RunEvidence? Join(RunRecord record, Yardstick? yardstick)
    {
        var catalogues = AtHand(yardstick);
        try
        {
            var run = new EvidenceReader(_folder, _facts, record).Join(catalogues, yardstick?.Crosswalk);
            return yardstick?.Dossier is { } dossier ? DossierExamination.Join(run, dossier) : run;
        }
        catch (InputException e) when (catalogues.Length > 0)
        {
            _notJudged.Add($"no proof: the run does not go with the catalogues at hand: {e.OneLine}");
        }
        catch (InputException e)
        {
            _contradictions.Add($"what the run recorded tells nothing: {e.OneLine}");
            return null;
        }

        return Join(record, null);
    }

    private Catalogue[] AtHand(Yardstick? yardstick)
    {
        if (yardstick is null)
        {
            if (_notJudged.Count == 0)
                _notJudged.Add("no proof: no catalogue is at hand");
            return [];
        }

        foreach (var used in _facts.Catalogues)
        {
            var here = yardstick.Catalogues.FirstOrDefault(c => c.Id == used.Id);
            if (here?.Version != used.Version)
                _notJudged.Add($"{used.Id} {used.Version}: {(here is null ? "this catalogue is not at hand" : $"only version {here.Version} is at hand")}");
        }

        // In the order of the builder, which decides the places of pages that two catalogues would name alike.
        return [.. yardstick.Catalogues.Where(c => _facts.Catalogues.Any(f => f.Id == c.Id && f.Version == c.Version))];
    }

    private void CompareExchanges(RunEvidence evidence)
    {
        foreach (var exchange in evidence.Exchanges.Where(e => e.Scenario is not null).Select(e => e.Evidence!))
        {
            foreach (var (file, sha256) in new[] { (exchange.RequestFile, exchange.RequestSha256), (exchange.ResponseFile, exchange.ResponseSha256) })
            {
                if (!_manifest.Files.TryGetValue(file, out var listed))
                    _contradictions.Add($"{file}: the messages refer to this exchange, and manifest.json does not list it");
                else if (listed.Sha256 != sha256)
                    _contradictions.Add($"{file}: these are not the bytes that the messages noted during the run");
            }
        }
    }

    private void CompareMutants(KillMatrix? matrix)
    {
        var kept = (matrix?.Mutants ?? []).SelectMany(m => m.Kills).Select(k => k.Exchange).OfType<KillExchange>().SelectMany(e => new[] { e.RequestFile, e.ResponseFile });
        _contradictions.AddRange(kept.Where(f => !_manifest.Files.ContainsKey(f)).Select(f => $"{f}: mutants.json refers to this exchange, and manifest.json does not list it"));
    }

    private void Compare(Assessment assessment, ManifestProof[] listed, ProofFiles pages, bool allAtHand, bool hasDossier)
    {
        var catalogue = assessment.Catalogue;
        var byId = listed.ToLookup(p => p.Id, StringComparer.Ordinal);
        var byDossier = 0;
        foreach (var proof in assessment.Proofs)
        {
            var here = new ManifestProof(catalogue.Id, proof.Subject.Requirement.Bloc, proof.Proof.Id, proof.State.Word(), pages.PathOf(proof), proof.Attached);
            var told = byId[here.Id].FirstOrDefault();
            _proofs.Add(here);
            // A catalogue that is not at hand may have taken the plain place.
            if (!allAtHand && told?.File is { } place && here.File is { } page && Path.GetFileName(place) == Path.GetFileName(page))
                here = here with { File = place };
            if (!hasDossier && told is not null && proof is { State: ProofState.NotCovered, Proof.Automation: Automation.Dossier } && told.State != here.State)
            {
                byDossier++;
                here = here with { State = told.State };
            }

            // A set that is not listed at all is told once.
            if (listed.Length > 0 || _manifest.Catalogues.Any(c => c.Id == catalogue.Id))
                _contradictions.AddRange(Differences(here, told).Select(d => $"{catalogue.Id} {here.Id}: {d}"));
        }

        if (byDossier > 0)
            _notJudged.Add($"{catalogue.Id}: {byDossier} proofs that the editor's dossier decides, which is not in the folder: give it with --dossier FILE");
        _contradictions.AddRange(byId.Where(g => g.Count() > 1).Select(g => $"{catalogue.Id} {g.Key}: manifest.json lists this proof {g.Count()} times"));
        var known = assessment.Proofs.Select(p => p.Proof.Id).ToHashSet(StringComparer.Ordinal);
        _contradictions.AddRange(byId.Where(g => !known.Contains(g.Key)).Select(g => $"{catalogue.Id} {g.Key}: the catalogue has no such proof"));
    }

    private static IEnumerable<string> Differences(ManifestProof here, ManifestProof? told)
    {
        if (told is null)
        {
            yield return $"manifest.json does not list this proof, which is {here.State} by what the run recorded";
            yield break;
        }

        if (told.State != here.State)
            yield return $"manifest.json says {told.State}, what the run recorded gives {here.State}";
        if (told.File != here.File)
            yield return $"manifest.json names {told.File ?? "no file"}, what the run recorded gives {here.File ?? "none"}";
        if (!told.Attached.SequenceEqual(here.Attached))
            yield return $"manifest.json says that these were attached: {List(told.Attached)}; in the folder: {List(here.Attached)}";
        if (told.Section != here.Section)
            yield return $"manifest.json puts it into the section '{told.Section}', the catalogue into '{here.Section}'";
    }

    private static string List(IReadOnlyCollection<string> words) => words.Count == 0 ? "nothing" : string.Join(", ", words);
}
