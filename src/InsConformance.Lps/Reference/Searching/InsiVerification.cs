using InsConformance.Insi.Requests;
using InsConformance.Insi.Verification;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Cards;

namespace InsConformance.Lps.Reference.Searching;

/// <summary>Has the service say whether an INS and its traits are right; every call is traced with its verdict (Ségur va1.06). Contract section 1.4 [INF]. Thread-safe.</summary>
internal sealed class InsiVerification(AuditLog audit)
{
    private const string NoAnswer = "no-answer";

    /// <summary>The names that the LPS calls the service by.</summary>
    public static VerificationContract Contract => VerificationContract.Default;

    public async Task<VerifyOutcome> RunAsync(string? identityId, IdentityToVerify person, ICallWay way, string? user, CancellationToken ct)
    {
        SearchRequest request;
        try
        {
            var assertion = await way.AssertAsync(user, ct);
            request = way.Contexts.Verify(new UnitVerification(person), Contract) with { Assertions = assertion is null ? [] : [assertion] };
        }
        catch (CardStopException stop)
        {
            audit.Add(AuditEvent.InsiRefused, identityId, user, e => e with { Mode = LpsContract.VerificationMode, Text = stop.Notice.Text });
            return new VerifyOutcome(SearchOutcomeKind.Refused, 0, stop.Notice.Text);
        }

        var outcome = await way.Client.PostAsync(SearchRequestWriter.Write(request, Contract), ct);
        var code = (outcome.Verification as UnitAnswer)?.Cr.Code;
        var verdict = code is null ? null : Of(Contract.VerdictOf(code));
        var fault = outcome.Fault is { } said ? said.DetailCode ?? said.Subcode ?? said.SoapCode : verdict is null ? NoAnswer : null;
        audit.Add(AuditEvent.InsiCall, identityId, user, e => e with
        {
            Mode = LpsContract.VerificationMode,
            MessageId = request.MessageId,
            CodeCr = code,
            Verdict = verdict,
            FaultCode = fault,
        });
        return verdict switch
        {
            LpsVerdict.Confirmed => new VerifyOutcome(SearchOutcomeKind.Answered, 1, "INS vérifié.", verdict),
            LpsVerdict.Denied => new VerifyOutcome(SearchOutcomeKind.Answered, 1, "L'INS et les traits ne sont pas reconnus par le téléservice.", verdict),
            _ when outcome.Fault is { } why => new VerifyOutcome(SearchOutcomeKind.Fault, 1, why.Reason),
            _ => new VerifyOutcome(SearchOutcomeKind.Failed, 1, "Le téléservice INSi n'a pas donné de réponse exploitable. L'identité reste inchangée."),
        };
    }

    private static LpsVerdict? Of(VerificationVerdict? verdict) => verdict switch
    {
        null => null,
        VerificationVerdict.Identical => LpsVerdict.Confirmed,
        _ => LpsVerdict.Denied,
    };
}
