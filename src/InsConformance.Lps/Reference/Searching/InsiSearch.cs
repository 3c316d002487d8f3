using InsConformance.Insi.Assertions;
using InsConformance.Insi.Requests;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Cards;
using InsConformance.Lps.Reference.Patients;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Searching;

/// <summary>Plays a search: prepares the calls, makes them one after the other, traces each, and says what the user sees.</summary>
internal sealed class InsiSearch(LpsRules rules, AuditLog audit)
{
    /// <summary>Code traced for a call that gave no answer of the contract.</summary>
    private const string NoAnswer = "no-answer";

    /// <summary>Searches by traits, with the loop over given names.</summary>
    public async Task<SearchOutcome> ByTraitsAsync(PatientRecord patient, ICallWay way, string? user, CancellationToken ct)
    {
        var search = PreparedSearch.Of(patient, rules);
        if (search.Refusal is { } refusal)
            return Refuse(patient, LpsContract.TraitsMode, user, refusal);

        var ends = new List<SearchEnd>();
        try
        {
            foreach (var criteria in search.Calls)
            {
                var assertion = await way.AssertAsync(user, ct);
                var request = way.Contexts.Search(new TraitsSearch(
                    criteria.NomNaissance, [criteria.Prenom], criteria.Sexe, criteria.DateNaissance, criteria.LieuNaissance)) with
                { Assertions = List(assertion) };
                ends.Add(await CallAsync(patient, way, request, criteria, user, e => e with { Mode = LpsContract.TraitsMode, Criteria = criteria }, ct));
                if (!rules.GoesOnAfter(ends[^1].Outcome))
                    break;
            }
        }
        catch (CardStopException stop)
        {
            return Refuse(patient, LpsContract.TraitsMode, user, stop.Notice, ends.Count);
        }

        return Conclude(ends, byCard: false);
    }

    /// <summary>Searches with the carte Vitale: one call, for the beneficiary that the user chose.</summary>
    public async Task<SearchOutcome> ByVitaleAsync(PatientRecord patient, ICallWay way, VitaleDesk vitale, int? beneficiary, string? user, CancellationToken ct)
    {
        try
        {
            // The professional's assertion first: without their card nothing of the patient's is used.
            var assertion = await way.AssertAsync(user, ct);
            var (card, vitaleAssertion) = await vitale.PrepareAsync(beneficiary, ct);
            var request = way.Contexts.Search(card.Search, card.Couverture) with { Assertions = List(assertion, vitaleAssertion) };
            var known = new SearchCriteria(
                card.Search.NomNaissance ?? "", patient.Traits.PremierPrenom, patient.Traits.Sexe, card.Search.DateNaissance ?? "", patient.Traits.LieuNaissance);
            var end = await CallAsync(
                patient, way, request, known, user, e => e with { Mode = LpsContract.VitaleMode, Text = $"Bénéficiaire n° {beneficiary} de la carte Vitale lue." }, ct);
            return Conclude([end], byCard: true);
        }
        catch (CardStopException stop)
        {
            return Refuse(patient, LpsContract.VitaleMode, user, stop.Notice);
        }
    }

    /// <summary>Says why no call is made, or no further one.</summary>
    public SearchOutcome Refuse(PatientRecord patient, string mode, string? user, LpsNotice refusal, int calls = 0)
    {
        audit.Add(AuditEvent.InsiRefused, patient.Id, user, e => e with { Mode = mode, Text = refusal.Text });
        return new SearchOutcome(calls == 0 ? SearchOutcomeKind.Refused : SearchOutcomeKind.Failed, calls, refusal.Text, Refusal: refusal);
    }

    private static IReadOnlyList<AssertionXml> List(params AssertionXml?[] assertions) => [.. assertions.OfType<AssertionXml>()];

    private async Task<SearchEnd> CallAsync(
        PatientRecord patient, ICallWay way, SearchRequest prepared, SearchCriteria asked, string? user, Func<AuditEntry, AuditEntry> details, CancellationToken ct)
    {
        var request = rules.Request(prepared);
        var outcome = rules.Understand(await way.Client.PostAsync(SearchRequestWriter.Write(request), ct));
        var candidate = outcome.Result is { } result ? rules.Candidate(asked, result) : null;
        var end = new SearchEnd(outcome, candidate is null ? null : ReturnReading.Propose(candidate, asked, rules));
        audit.Add(AuditEvent.InsiCall, patient.Id, user, e => details(e with
        {
            MessageId = request.MessageId,
            CodeCr = outcome.Result?.CodeCr,
            FaultCode = outcome.Result is not null ? null : outcome.Fault is { } fault ? fault.DetailCode ?? fault.Subcode ?? fault.SoapCode : NoAnswer,
            Returned = end.Proposal?.Returned,
            Text = outcome.Failure?.Message,
        }));
        return end;
    }

    /// <summary>The first identity found, else what stopped the search, else 02 rather than 01: it tells the user to add the birth place.</summary>
    private static SearchOutcome Conclude(List<SearchEnd> ends, bool byCard)
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
        var text = (answer.CodeCr == ConformRules.Several, byCard) switch
        {
            (true, true) => "Plusieurs identités trouvées avec cette carte : rechercher par les traits.",
            (true, false) => "Plusieurs identités trouvées : préciser le lieu de naissance ou les prénoms.",
            (false, true) => "Aucune identité trouvée avec cette carte : rechercher par les traits.",
            _ => "Aucune identité trouvée avec ces traits.",
        };
        return new SearchOutcome(SearchOutcomeKind.Answered, calls, text, answer.CodeCr, answer.LibelleCr);
    }
}
