using InsConformance.Insi.Calls;
using InsConformance.Insi.Requests;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Patients;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Searching;

/// <summary>Plays a search by traits: prepares the calls, makes them one after the other, traces each, and says what the user sees.</summary>
internal sealed class InsiSearch(LpsRules rules, RequestContextFactory contexts, InsiClient client, AuditLog audit)
{
    /// <summary>Code traced for a call that gave no answer of the contract.</summary>
    private const string NoAnswer = "no-answer";

    public async Task<SearchOutcome> RunAsync(PatientRecord patient, string? user, CancellationToken ct)
    {
        var search = PreparedSearch.Of(patient, rules);
        if (search.Refusal is { } refusal)
        {
            audit.Add(AuditEvent.InsiRefused, patient.Id, user, e => e with { Mode = LpsContract.TraitsMode, Text = refusal.Text });
            return new SearchOutcome(SearchOutcomeKind.Refused, 0, refusal.Text, Refusal: refusal);
        }

        var ends = new List<SearchEnd>();
        foreach (var criteria in search.Calls)
        {
            ends.Add(await CallAsync(patient, criteria, user, ct));
            if (!rules.GoesOnAfter(ends[^1].Outcome))
                break;
        }

        return Conclude(ends);
    }

    private async Task<SearchEnd> CallAsync(PatientRecord patient, SearchCriteria criteria, string? user, CancellationToken ct)
    {
        var request = rules.Request(contexts.Search(new TraitsSearch(
            criteria.NomNaissance, [criteria.Prenom], criteria.Sexe, criteria.DateNaissance, criteria.LieuNaissance)));
        var outcome = rules.Understand(await client.PostAsync(SearchRequestWriter.Write(request), ct));
        var candidate = outcome.Result is { } result ? rules.Candidate(criteria, result) : null;
        var end = new SearchEnd(outcome, candidate is null ? null : ReturnReading.Propose(candidate, criteria, rules));
        audit.Add(AuditEvent.InsiCall, patient.Id, user, e => e with
        {
            Mode = LpsContract.TraitsMode,
            Criteria = criteria,
            MessageId = request.MessageId,
            CodeCr = outcome.Result?.CodeCr,
            FaultCode = outcome.Result is not null ? null : outcome.Fault is { } fault ? fault.DetailCode ?? fault.Subcode ?? fault.SoapCode : NoAnswer,
            Returned = end.Proposal?.Returned,
            Text = outcome.Failure?.Message,
        });
        return end;
    }

    /// <summary>The first identity found, else what stopped the search, else 02 rather than 01: it tells the user to add the birth place.</summary>
    private static SearchOutcome Conclude(List<SearchEnd> ends)
    {
        var calls = ends.Count;
        if (ends.Find(e => e.Proposal is not null) is { Proposal: { } proposal } found)
        {
            return new SearchOutcome(
                SearchOutcomeKind.Answered, calls, "Une identité trouvée : à vérifier puis à accepter.", found.Outcome.Result!.CodeCr, found.Outcome.Result.LibelleCr, proposal);
        }

        var last = ends[^1].Outcome;
        if (last.Fault is { } fault)
            return new SearchOutcome(SearchOutcomeKind.Fault, calls, fault.Reason, Fault: new FaultReport(fault.DetailText ?? fault.Reason, fault.Subcode, fault.DetailCode, fault.Severite));
        if (last.Failure is not null)
            return new SearchOutcome(SearchOutcomeKind.Failed, calls, "Le téléservice INSi n'a pas donné de réponse exploitable. L'identité reste inchangée.");

        var answers = ends.Select(e => e.Outcome.Result).OfType<Insi.Results.SearchResult>().ToList();
        var answer = answers.Find(r => r.CodeCr == ConformRules.Several) ?? answers[^1];
        var text = answer.CodeCr == ConformRules.Several
            ? "Plusieurs identités trouvées : préciser le lieu de naissance ou les prénoms."
            : "Aucune identité trouvée avec ces traits.";
        return new SearchOutcome(SearchOutcomeKind.Answered, calls, text, answer.CodeCr, answer.LibelleCr);
    }
}
