using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;

namespace InsConformance.Lps.Operating;

/// <summary>
/// Drives an LPS through a person: each call of the contract becomes an instruction on the terminal, and what the LPS shows comes back as
/// answers. What a person cannot do or see in a reasonable time is not declared, so its scenarios are left to attach. See <see cref="ILpsDriver"/>.
/// </summary>
public sealed class OperatorDriver : ILpsDriver
{
    private static readonly (string Code, string Words)[] EntryRefusals =
    [
        (LpsProblemCodes.TraitsIncomplete, "un trait manque"), (LpsProblemCodes.TraitInvalid, "un trait n'est pas admis"),
        (LpsProblemCodes.FieldLocked, "le champ est verrouillé"), (LpsProblemCodes.RightMissing, "l'utilisateur n'a pas le droit"),
    ];

    private readonly OperatorDesk _desk;
    private readonly OperatorForms _forms;
    private readonly Func<IReadOnlyList<string>> _seen;
    private readonly string _access;
    private bool _isSetUp;
    private int _count;

    private OperatorDriver(OperatorDesk desk, LpsDescription description, string access, Func<IReadOnlyList<string>> seen)
    {
        _desk = desk;
        _forms = new OperatorForms(desk);
        _access = access;
        _seen = seen;
        Description = description;
    }

    /// <summary>What a person is asked to do; the rest is left to attach.</summary>
    public static IReadOnlyList<string> Capabilities { get; } =
    [
        LpsCapabilities.ChangeTraits, LpsCapabilities.SearchTraits, LpsCapabilities.Accept, LpsCapabilities.Proofs, LpsCapabilities.Validate, LpsCapabilities.Attributes,
        LpsCapabilities.Demote, LpsCapabilities.Rights, LpsCapabilities.FindIdentities,
    ];

    /// <inheritdoc/>
    public LpsDescription Description { get; }

    /// <summary>Every answer so far, oldest first.</summary>
    public IReadOnlyList<OperatorAnswer> Answers => _desk.Answers;

    /// <summary>Asks who answers and which software this is.</summary>
    /// <param name="terminal">Where the person is.</param>
    /// <param name="known">The software, when an earlier run named it: not asked again.</param>
    /// <param name="access">What to configure in the LPS before the first scenario, in French.</param>
    /// <param name="seen">What the service received since the scenario began, one line for each call, without any identity.</param>
    /// <param name="time">Dates the answers.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<OperatorDriver> StartAsync(
        IOperatorTerminal terminal, LpsDescription? known, string access, Func<IReadOnlyList<string>> seen, TimeProvider time, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(terminal);
        terminal.Write("Essai joué par une personne : le banc dit quoi faire dans le logiciel et demande ce qu'il affiche. Ctrl-C interrompt, --resume reprend.");
        var name = await NeededAsync(terminal, "Nom de l'opérateur : ", ct);
        var lps = known ?? new LpsDescription(
            await NeededAsync(terminal, "Nom du logiciel : ", ct), await NeededAsync(terminal, "Version du logiciel : ", ct), LpsContract.Version, Capabilities);
        return new OperatorDriver(new OperatorDesk(terminal, name, time), lps with { Capabilities = Capabilities }, access, seen);
    }

    /// <summary>Names the scenario that begins.</summary>
    public void Begin(string scenario) => _desk.Tell("", $"═══ {scenario}");

    /// <inheritdoc/>
    public async Task ResetAsync(ResetRequest request, CancellationToken ct = default)
    {
        if (!_isSetUp)
            await SetUpAsync(ct);
        await _desk.PauseAsync("Repartir d'un logiciel sans les identités des scénarios précédents (base de test vide, ou les supprimer).", ct);
    }

    /// <inheritdoc/>
    public Task<LpsIdentity> CreateIdentityAsync(TraitsEntry entry, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return _desk.DoAsync($"Créer une identité{By(entry.User)}", Typed(entry.Traits), EntryRefusals, () => Task.FromResult(AsTyped($"operateur-{++_count}", entry.Traits)), ct);
    }

    /// <inheritdoc/>
    public Task<LpsIdentity> GetIdentityAsync(string id, CancellationToken ct = default) =>
        _desk.DoAsync("Afficher l'identité et relever ce que montre le logiciel", [], Rights, () => _forms.IdentityAsync(id, ct), ct);

    /// <inheritdoc/>
    public Task<LpsIdentity> GetIdentityAsync(string id, string user, CancellationToken ct = default) =>
        _desk.DoAsync($"Afficher l'identité{By(user)} et relever ce que montre le logiciel", [], Rights, () => _forms.IdentityAsync(id, ct), ct);

    /// <inheritdoc/>
    public Task<IReadOnlyList<LpsIdentity>> FindIdentitiesAsync(AntecedentCriteria criteria, string? user = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        return _desk.DoAsync(
            $"Rechercher une identité déjà enregistrée{By(user)}",
            [("Date de naissance", criteria.DateNaissance), ("Nom", criteria.Nom), ("Prénom", criteria.Prenom), ("Matricule et clé", criteria.Matricule)],
            [(LpsProblemCodes.CriteriaInvalid, "les critères ne sont pas admis"), (LpsProblemCodes.RightMissing, "l'utilisateur n'a pas le droit")],
            () => _forms.FoundAsync(ct),
            ct);
    }

    /// <inheritdoc/>
    public Task<LpsIdentity> ChangeTraitsAsync(string id, TraitsEntry entry, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return _desk.DoAsync($"Modifier ces traits de l'identité{By(entry.User)}", Typed(entry.Traits), EntryRefusals, () => Task.FromResult(AsTyped(id, entry.Traits)), ct);
    }

    /// <inheritdoc/>
    public Task<SearchOutcome> SearchInsiAsync(string id, SearchCommand request, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Mode == LpsContract.VitaleMode)
            LpsCapabilities.Require(Description, LpsCapabilities.Vitale);
        var before = _seen().Count;
        return _desk.DoAsync(
            $"Lancer la recherche INSi par traits de cette identité{By(request.User)} et attendre sa fin",
            [],
            Rights,
            () =>
            {
                string[] calls = [.. _seen().Skip(before)];
                _desk.Tell([$"      Le téléservice du banc a reçu {calls.Length} appel(s) :", .. calls.Select(c => $"        {c}")]);
                return _forms.SearchAsync(calls.Length, ct);
            },
            ct);
    }

    /// <inheritdoc/>
    public Task<LpsIdentity> AcceptInsiAsync(string id, AcceptCommand request, CancellationToken ct = default) => ActAsync(
        id, $"Accepter l'identité proposée{By(request?.User)}", [], [(LpsProblemCodes.ReturnNotImportable, "le retour ne s'importe pas"), (LpsProblemCodes.NoProposal, "rien à accepter"), .. Rights], ct);

    /// <inheritdoc/>
    public Task<LpsIdentity> RecordProofAsync(string id, ProofCommand request, CancellationToken ct = default) => ActAsync(
        id, $"Enregistrer le justificatif présenté, sans valider{By(request?.User)}", [("Justificatif", request?.Kind)], [(LpsProblemCodes.ProofUnknown, "ce justificatif n'est pas proposé"), .. Rights], ct);

    /// <inheritdoc/>
    public Task<LpsIdentity> ValidateAsync(string id, ProofCommand request, CancellationToken ct = default) => ActAsync(
        id,
        $"Valider l'identité{By(request?.User)}",
        [("Justificatif", request?.Kind ?? "aucun autre que celui déjà enregistré")],
        [(LpsProblemCodes.ProofInsufficient, "le justificatif ne suffit pas"), (LpsProblemCodes.StatusRefused, "le statut ne le permet pas"), .. Rights],
        ct);

    /// <inheritdoc/>
    public Task<LpsIdentity> SetAttributesAsync(string id, AttributesCommand request, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var words = request.Attributes.Select(a => a switch { LpsAttributeKind.Douteuse => "douteuse", LpsAttributeKind.Fictive => "fictive", _ => "homonyme" }).ToArray();
        return ActAsync(
            id, $"Donner à l'identité ces attributs et aucun autre{By(request.User)}", [("Attributs", words.Length > 0 ? string.Join(", ", words) : "aucun")], [(LpsProblemCodes.StatusRefused, "la règle ne le permet pas"), .. Rights], ct);
    }

    /// <inheritdoc/>
    public Task<LpsIdentity> LowerStatusAsync(string id, StatusCommand request, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ActAsync(
            id, $"Abaisser le statut de l'identité{By(request.User)}", [("Nouveau statut", request.Status == LpsIdentityStatus.Provisoire ? "provisoire" : "validée")], [(LpsProblemCodes.StatusRefused, "la règle ne le permet pas"), .. Rights], ct);
    }

    /// <inheritdoc/>
    public Task<ProofSettings> GetProofSettingsAsync(CancellationToken ct = default) =>
        _desk.DoAsync("Afficher la liste des justificatifs que le site propose", [], [], () => _forms.ProofsAsync(ct), ct);

    /// <inheritdoc/>
    public Task<ProofSettings> SetProofSettingsAsync(ProofSettings settings, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.AutomaticValidation is not null)
            LpsCapabilities.Require(Description, LpsCapabilities.AutomaticValidation);
        return _desk.DoAsync(
            "Régler la liste des justificatifs du site, ces lignes et aucune autre",
            settings.Kinds.Select(k => (k.Label, (string?)(k.Confidence == LpsConfidence.High ? "haut niveau de confiance" : "insuffisant"))),
            [],
            () => Task.FromResult(settings),
            ct);
    }

    /// <inheritdoc/>
    public Task<UserRights> SetRightsAsync(string login, UserRights rights, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(rights);
        var words = rights.Rights.Select(r => r switch
        {
            LpsRight.Read => "consulter",
            LpsRight.Write => "modifier",
            LpsRight.LockedTraits => "modifier les traits verrouillés",
            LpsRight.Validate => "valider",
            _ => "appeler INSi",
        });
        return _desk.DoAsync($"Donner à l'utilisateur « {login} » ces droits et aucun autre", [("Droits", string.Join(", ", words))], [], () => Task.FromResult(rights), ct);
    }

    /// <inheritdoc/>
    public Task<ClockState> SetClockAsync(ClockRequest request, CancellationToken ct = default) => Undeclared<ClockState>(LpsCapabilities.Clock);

    /// <inheritdoc/>
    public Task<LpsDocument> ProduceDocumentAsync(string id, string user, CancellationToken ct = default) => Undeclared<LpsDocument>(LpsCapabilities.Document);

    /// <inheritdoc/>
    public Task<DocumentSettings> SetDocumentAsync(DocumentSettings settings, CancellationToken ct = default) => Undeclared<DocumentSettings>(LpsCapabilities.DocumentSettings);

    /// <inheritdoc/>
    public Task<ScreenSettings> SetScreenAsync(ScreenSettings settings, CancellationToken ct = default) => Undeclared<ScreenSettings>(LpsCapabilities.ScreenSettings);

    /// <inheritdoc/>
    public Task<CardSessionAnswer> OpenCardSessionAsync(CardSessionCommand request, CancellationToken ct = default) => Undeclared<CardSessionAnswer>(LpsCapabilities.CardSession);

    /// <inheritdoc/>
    public Task CloseCardSessionAsync(CancellationToken ct = default) => Undeclared<bool>(LpsCapabilities.CardSession);

    /// <inheritdoc/>
    public Task<VitaleCard> ReadVitaleAsync(CancellationToken ct = default) => Undeclared<VitaleCard>(LpsCapabilities.Vitale);

    /// <inheritdoc/>
    public Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(CancellationToken ct = default) => Undeclared<IReadOnlyList<AuditEntry>>(LpsCapabilities.Audit);

    /// <inheritdoc/>
    public Task<VerifyOutcome> VerifyInsiAsync(string id, VerifyCommand request, CancellationToken ct = default) => Undeclared<VerifyOutcome>(LpsCapabilities.Verify);

    /// <inheritdoc/>
    public Task<Hl7Outcome> ReceiveHl7Async(Hl7Command request, CancellationToken ct = default) => Undeclared<Hl7Outcome>(LpsCapabilities.Hl7Reception);

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutgoingMessage>> ReadSentHl7Async(CancellationToken ct = default) => Undeclared<IReadOnlyList<OutgoingMessage>>(LpsCapabilities.Hl7Emission);

    /// <inheritdoc/>
    public Task<PartnerSettings> SetPartnersAsync(PartnerSettings settings, CancellationToken ct = default) => Undeclared<PartnerSettings>(LpsCapabilities.Partners);

    /// <inheritdoc/>
    public Task<IReadOnlyList<WorklistEntry>> ReadWorklistAsync(CancellationToken ct = default) => Undeclared<IReadOnlyList<WorklistEntry>>(LpsCapabilities.Worklist);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static (string Code, string Words)[] Rights { get; } = [(LpsProblemCodes.RightMissing, "l'utilisateur n'a pas le droit")];

    private async Task SetUpAsync(CancellationToken ct)
    {
        _desk.Tell(_access.Split('\n').Select(l => "  " + l));
        await _desk.PauseAsync("Réglé dans le logiciel ?", ct);
        _isSetUp = true;
    }

    /// <summary>An act on an identity, which scenarios read afterwards.</summary>
    private Task<LpsIdentity> ActAsync(string id, string act, IEnumerable<(string Label, string? Value)> details, IReadOnlyList<(string Code, string Words)> refusals, CancellationToken ct) =>
        _desk.DoAsync(act, details, refusals, () => Task.FromResult(AsTyped(id, new TypedTraits())), ct);

    private Task<T> Undeclared<T>(string capability)
    {
        LpsCapabilities.Require(Description, capability);
        throw new HarnessException("operator-capability", $"nobody is asked to do '{capability}'");
    }

    private static string By(string? user) => string.IsNullOrEmpty(user) ? "" : $", sous l'utilisateur « {user} »";

    private static IEnumerable<(string Label, string? Value)> Typed(TypedTraits traits) =>
    [
        ("Nom de naissance", traits.NomNaissance),
        ("Prénoms", traits.Prenoms is null ? null : string.Join(' ', traits.Prenoms)),
        ("Premier prénom", traits.PremierPrenom),
        ("Sexe", traits.Sexe),
        ("Date de naissance", traits.DateNaissance),
        ("Lieu de naissance", traits.LieuNaissance),
        ("Nom utilisé", traits.NomUtilise),
        ("Prénom utilisé", traits.PrenomUtilise),
        ("Numéro d'assuré", traits.NumeroAssure),
        ("Adresse", traits.Adresse),
        ("Téléphone", traits.Telephone),
        ("Matricule", traits.Matricule),
        ("OID", traits.Oid),
    ];

    /// <summary>Stands for an identity that nobody read yet: scenarios read what matters with <see cref="GetIdentityAsync(string, CancellationToken)"/>.</summary>
    private static LpsIdentity AsTyped(string id, TypedTraits t) => new(
        id, LpsIdentityStatus.Provisoire, new LpsTraits(t.NomNaissance ?? "", t.PremierPrenom ?? (t.Prenoms is [var first, ..] ? first : ""), string.Join(' ', t.Prenoms ?? []), t.Sexe ?? "", t.DateNaissance ?? "", t.LieuNaissance), [], []);

    private static async Task<string> NeededAsync(IOperatorTerminal terminal, string question, CancellationToken ct)
    {
        while (true)
        {
            if (await terminal.AskAsync(question, ct) is { Length: > 0 } text)
                return text;
        }
    }
}
