using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Foundation.Clock;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>Statuses, their history, attributes.</summary>
[Binding]
public sealed class StatusSteps(ILpsDriver lps, Patient patient, ActingUser acting, ControllableClock clock, ScenarioContext scenario)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private static readonly string[] HistoryColumns = ["ancien statut", "statut", "auteur"];

    /// <summary>Leads a known person to a status by the acts that give it.</summary>
    [Given("un patient au statut {string}", TimeoutMs = 120_000)]
    public async Task At(string words, CancellationToken ct)
    {
        var status = StatusWords.Statuses.Value(words);
        patient.Id = (await lps.CreateIdentityAsync(new TraitsEntry(new TypedTraits("ADRUN", ["ZOE"], "F", "1975-12-31", "63220"), acting.Name), ct)).Id;
        if (status is LpsIdentityStatus.Recuperee or LpsIdentityStatus.Qualifiee)
        {
            patient.Search = await lps.SearchInsiAsync(patient.Id, new SearchCommand(User: acting.Name), ct);
            await lps.AcceptInsiAsync(patient.Id, new AcceptCommand(acting.Name), ct);
        }

        if (status is LpsIdentityStatus.Validee or LpsIdentityStatus.Qualifiee)
            await lps.ValidateAsync(patient.Id, new ProofCommand(await KindAsync(LpsConfidence.High, ct), acting.Name), ct);
        await Is(words, ct);
    }

    /// <summary>The status in force.</summary>
    [Then("le statut de l'identité est {string}")]
    public async Task Is(string words, CancellationToken ct)
    {
        var identity = await lps.GetIdentityAsync(patient.Id, ct);
        scenario.Attach(IdentityText.Of(identity), "text/plain", "identite.txt");
        Expect.Equal("Le statut dit si un retour INSi est conservé et si l'identité a été contrôlée.", "statut", StatusWords.Statuses.Known(words), StatusWords.Statuses.Word(identity.Status));
    }

    /// <summary>Every change of status, oldest first; a line for the creation is left aside.</summary>
    [Then("l'historique des statuts est :")]
    public Task History(DataTable expected, CancellationToken ct) => HistoryAsync(expected, isWhole: true, ct);

    /// <summary>The last changes of status, oldest first; what came before is left aside.</summary>
    [Then("l'historique des statuts finit par :")]
    public Task HistoryEnds(DataTable expected, CancellationToken ct) => HistoryAsync(expected, isWhole: false, ct);

    /// <summary>Validates with any proof of the site that has that level.</summary>
    [When("l'utilisateur valide l'identité avec un justificatif à haut niveau de confiance")]
    public async Task Validates(CancellationToken ct) => await ValidateAsync(await KindAsync(LpsConfidence.High, ct), ct);

    /// <summary>Validates with a proof that is not enough.</summary>
    [When("l'utilisateur valide l'identité avec un justificatif insuffisant")]
    public async Task ValidatesWithLess(CancellationToken ct) => await ValidateAsync(await KindAsync(LpsConfidence.Insufficient, ct), ct);

    /// <summary>Validates with nothing.</summary>
    [When("l'utilisateur valide l'identité sans justificatif")]
    public async Task ValidatesWithNothing(CancellationToken ct) => await ValidateAsync(null, ct);

    /// <summary>Sets the attributes from now on, separated by commas.</summary>
    [When("l'utilisateur pose l'attribut {string}")]
    public async Task Marks(string attributes, CancellationToken ct) =>
        await Attempt.RunAsync(patient, () => lps.SetAttributesAsync(patient.Id, new AttributesCommand(StatusWords.Attributes.Values(attributes), acting.Name), ct));

    /// <summary>Lowers the status.</summary>
    [When("l'utilisateur abaisse le statut à {string}")]
    public async Task Lowers(string words, CancellationToken ct) =>
        await Attempt.RunAsync(patient, () => lps.LowerStatusAsync(patient.Id, new StatusCommand(StatusWords.Statuses.Value(words), acting.Name), ct));

    /// <summary>Takes over a return that the LPS may refuse.</summary>
    [When("l'utilisateur tente d'accepter l'identité proposée")]
    public async Task TriesToAccept(CancellationToken ct) =>
        await Attempt.RunAsync(patient, () => lps.AcceptInsiAsync(patient.Id, new AcceptCommand(acting.Name), ct));

    /// <summary>Changes traits, which the LPS may refuse.</summary>
    [When("l'utilisateur modifie le patient :")]
    public async Task Changes(DataTable table, CancellationToken ct) =>
        await Attempt.RunAsync(patient, () => lps.ChangeTraitsAsync(patient.Id, new TraitsEntry(TypedTable.Of(table), acting.Name), ct));

    /// <summary>The user is told that the first given name does not begin the list, or not.</summary>
    [Then("le LPS alerte sur le premier prénom : {string}")]
    public async Task Alerts(string yesOrNo, CancellationToken ct)
    {
        if (yesOrNo is not ("oui" or "non"))
            throw new InputException("yes-or-no", null, $"'{yesOrNo}' is neither oui nor non", "use oui or non");
        var identity = await lps.GetIdentityAsync(patient.Id, ct);
        var isAlerted = identity.Alerts.Any(a => a.Field == "premierPrenom");
        Expect.Equal(
            "Une alerte se montre quand le premier prénom n'est pas le début de la liste des prénoms, et alors seulement.", "alerte sur le premier prénom", yesOrNo, isAlerted ? "oui" : "non");
    }

    private async Task HistoryAsync(DataTable expected, bool isWhole, CancellationToken ct)
    {
        expected.RequireColumns(HistoryColumns);
        LpsCapabilities.Require(lps.Description, LpsCapabilities.StatusHistory);
        const string rule = "Tout changement de statut est historisé avec l'ancien statut, la date et l'auteur.";
        var identity = await lps.GetIdentityAsync(patient.Id, ct);
        scenario.Attach(IdentityText.Of(identity), "text/plain", "identite.txt");
        var all = (identity.StatusHistory ?? []).Where(e => e.From is not null).ToArray();
        var kept = isWhole ? all : [.. all.TakeLast(expected.Rows.Count)];
        Expect.Equal(
            rule,
            "historique",
            string.Join(" ; ", expected.Rows.Select(r => $"{r["ancien statut"]} -> {r["statut"]} par {r["auteur"]}")),
            string.Join(" ; ", kept.Select(e => $"{StatusWords.Statuses.Word(e.From!.Value)} -> {StatusWords.Statuses.Word(e.To)} par {e.User}")));
        var now = clock.GetUtcNow();
        var wrong = kept.FirstOrDefault(e => (e.At - now).Duration() > Tolerance);
        Expect.True(
            wrong is null, rule, string.Create(CultureInfo.InvariantCulture, $"une date proche de {now:yyyy-MM-ddTHH:mm:ss}Z"), string.Create(CultureInfo.InvariantCulture, $"{wrong?.At:yyyy-MM-ddTHH:mm:ss}Z"));
    }

    private Task ValidateAsync(string? kind, CancellationToken ct) =>
        Attempt.RunAsync(patient, () => lps.ValidateAsync(patient.Id, new ProofCommand(kind, acting.Name), ct));

    private Task<string> KindAsync(LpsConfidence confidence, CancellationToken ct) => ProofKinds.AnyAsync(lps, confidence, ct);
}
