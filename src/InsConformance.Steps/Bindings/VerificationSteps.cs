using InsConformance.Gherkin.Bindings;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Verification;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>Verification of an INS: by the user, and by the LPS at reception. Contract section 1.4 [INF].</summary>
[Binding]
public sealed class VerificationSteps(ILpsDriver lps, Calls calls, VerificationUse use, Patient patient, ActingUser acting)
{
    private static readonly string[] Columns = ["matricule", "OID", "nom de naissance", "date de naissance", "réponse"];

    private VerifyOutcome? _outcome;

    /// <summary>Has the INS of the identity verified.</summary>
    [When("l'utilisateur lance la vérification de l'INS", TimeoutMs = 120_000)]
    public async Task Verifies(CancellationToken ct)
    {
        _outcome = await lps.VerifyInsiAsync(patient.Id, new VerifyCommand(acting.Name), ct);
        use.Require();
    }

    /// <summary>What the user is told.</summary>
    [Then("le LPS annonce la vérification {string}")]
    public void Announces(string verdict) => Expect.Equal(
        "Le logiciel annonce le résultat de la vérification.", "résultat", VerdictWords.Verdicts.Known(verdict), _outcome?.Verdict is { } said ? VerdictWords.Verdicts.Word(said) : null);

    /// <summary>Every call of the scenario is one of these verifications, and none is left out.</summary>
    [Then("le téléservice a reçu exactement ces vérifications :")]
    public void Received(DataTable expected)
    {
        expected.RequireColumns(Columns);
        Expect.Equal(
            "L'INS à vérifier part avec ses traits, une fois par identité à vérifier.",
            "vérifications",
            string.Join(" ; ", expected.Rows.Select(r => string.Join(" | ", Columns.Select(c => r[c])))),
            string.Join(" ; ", calls.Checked().Select(Describe)));
    }

    private string Describe(Call call)
    {
        if (RequestReader.Read(call.Exchange.Request, verification: use.Contract).Request?.Payload is not UnitVerification { Person: { } person })
            return $"appel {call.Number} d'une autre opération, réponse {call.Answer}";
        var verdict = call.Exchange.CodeCr is { } code ? use.Contract.VerdictOf(code) : null;
        var answer = verdict switch
        {
            null => call.Answer,
            VerificationVerdict.Identical => "OK",
            _ => "KO",
        };
        return string.Join(" | ", person.NumIdentifiant + person.Cle, person.Oid, person.NomNaissance, person.DateNaissance, answer);
    }
}
