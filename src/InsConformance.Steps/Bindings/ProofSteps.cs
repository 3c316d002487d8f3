using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>Identity documents: their kind, the site's list, the automatism.</summary>
[Binding]
public sealed class ProofSteps(ILpsDriver lps, Patient patient, ActingUser acting)
{
    private const string Added = "preuve-du-site";

    private string? _chosen;
    private string? _lowered;

    /// <summary>Records a proof without validating.</summary>
    [When("l'utilisateur enregistre un justificatif à haut niveau de confiance")]
    public async Task Records(CancellationToken ct)
    {
        _chosen = await ProofKinds.AnyAsync(lps, LpsConfidence.High, ct);
        await lps.RecordProofAsync(patient.Id, new ProofCommand(_chosen, acting.Name), ct);
    }

    /// <summary>Records a proof that validates nothing.</summary>
    [When("l'utilisateur enregistre un justificatif insuffisant")]
    public async Task RecordsLess(CancellationToken ct)
    {
        _chosen = await ProofKinds.AnyAsync(lps, LpsConfidence.Insufficient, ct);
        await lps.RecordProofAsync(patient.Id, new ProofCommand(_chosen, acting.Name), ct);
    }

    /// <summary>The kind that was chosen is the one kept.</summary>
    [Then("l'identité garde le type du justificatif choisi")]
    public async Task Keeps(CancellationToken ct) => Expect.Equal(
        "Le type du justificatif d'identité présenté est enregistré.", "justificatif", _chosen, (await lps.GetIdentityAsync(patient.Id, ct)).Proof);

    /// <summary>Switches the automatism.</summary>
    [Given("la validation automatique réglée à {string}")]
    [When("la validation automatique réglée à {string}")]
    public async Task Automatic(string onOrOff, CancellationToken ct)
    {
        if (onOrOff is not ("oui" or "non"))
            throw new InputException("yes-or-no", null, $"'{onOrOff}' is neither oui nor non", "use oui or non");
        LpsCapabilities.Require(lps.Description, LpsCapabilities.AutomaticValidation);
        var settings = await lps.GetProofSettingsAsync(ct);
        await lps.SetProofSettingsAsync(settings with { AutomaticValidation = onOrOff == "oui" }, ct);
    }

    /// <summary>Gives another level to the kind that a validation by hand would choose.</summary>
    [When("le site abaisse le niveau de tous les justificatifs sauf un, qu'il ajoute à haut niveau de confiance")]
    public async Task SetsList(CancellationToken ct)
    {
        var settings = await lps.GetProofSettingsAsync(ct);
        _lowered = await ProofKinds.AnyAsync(lps, LpsConfidence.High, ct);
        var lowered = settings.Kinds.Select(k => k with { Confidence = LpsConfidence.Insufficient });
        await lps.SetProofSettingsAsync(
            new ProofSettings([.. lowered, new LpsProofKind(Added, "Justificatif admis par ce site", LpsConfidence.High)]), ct);
    }

    /// <summary>Takes one kind away.</summary>
    [When("le site retire de la liste le justificatif ajouté")]
    public async Task TakesAway(CancellationToken ct)
    {
        var settings = await lps.GetProofSettingsAsync(ct);
        await lps.SetProofSettingsAsync(new ProofSettings([.. settings.Kinds.Where(k => k.Code != Added)]), ct);
    }

    /// <summary>Validates with a kind that allowed it before the site lowered it.</summary>
    /// <exception cref="HarnessException">No step has lowered any.</exception>
    [When("l'utilisateur valide l'identité avec un justificatif abaissé")]
    public async Task ValidatesWithLowered(CancellationToken ct)
    {
        if (_lowered is null)
            throw new HarnessException("no-lowered-proof", "the scenario speaks of a lowered proof before a step lowered any", "add « le site abaisse le niveau de tous les justificatifs sauf un, qu'il ajoute à haut niveau de confiance »");
        await Attempt.RunAsync(patient, () => lps.ValidateAsync(patient.Id, new ProofCommand(_lowered, acting.Name), ct));
    }

    /// <summary>Validates with the kind that the site added.</summary>
    [When("l'utilisateur valide l'identité avec le justificatif ajouté")]
    public async Task ValidatesWithAdded(CancellationToken ct) =>
        await Attempt.RunAsync(patient, () => lps.ValidateAsync(patient.Id, new ProofCommand(Added, acting.Name), ct));
}
