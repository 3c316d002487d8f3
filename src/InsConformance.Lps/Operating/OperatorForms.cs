using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Operating;

/// <summary>What a person reads on the screens of the LPS, field by field.</summary>
internal sealed class OperatorForms(OperatorDesk desk)
{
    private static readonly (string Key, string Words)[] YesNo = [("o", "oui"), ("n", "non")];

    /// <summary>An identity as the LPS shows it.</summary>
    public async Task<LpsIdentity> IdentityAsync(string id, CancellationToken ct)
    {
        var status = await desk.ChooseAsync("Statut", [("PROV", "provisoire"), ("VALI", "validée"), ("RECUP", "récupérée"), ("QUAL", "qualifiée")], ct);
        var traits = new LpsTraits(
            await desk.TextAsync("Nom de naissance", ct),
            await desk.TextAsync("Premier prénom", ct),
            await desk.TextAsync("Liste des prénoms", ct),
            await desk.TextAsync("Sexe (M, F ou I)", ct),
            await desk.TextAsync("Date de naissance (AAAA-MM-JJ)", ct),
            await MaybeAsync("Lieu de naissance (COG)", ct),
            await MaybeAsync("Nom utilisé", ct),
            await MaybeAsync("Prénom utilisé", ct),
            await MaybeAsync("Numéro d'assuré", ct));
        return new LpsIdentity(
            id,
            status switch { "PROV" => LpsIdentityStatus.Provisoire, "VALI" => LpsIdentityStatus.Validee, "RECUP" => LpsIdentityStatus.Recuperee, _ => LpsIdentityStatus.Qualifiee },
            traits,
            await HistoryAsync(ct),
            [.. (await desk.LinesAsync("Alertes affichées", ["texte"], ct)).Select(l => new LpsNotice("affichee", l[0]))],
            await InsAsync(ct),
            Attributes: await AttributesAsync(ct));
    }

    /// <summary>What the LPS shows at the end of a search.</summary>
    /// <param name="calls">Calls that the service received.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<SearchOutcome> SearchAsync(int calls, CancellationToken ct)
    {
        switch (await desk.ChooseAsync("Le logiciel annonce", [("c", "un code retour"), ("e", "une erreur du téléservice"), ("p", "aucune réponse lisible"), ("b", "un refus avant tout appel")], ct))
        {
            case "c":
                var code = await desk.ChooseAsync("Code retour", [("00", "une identité"), ("01", "aucune identité"), ("02", "plusieurs identités")], ct);
                var label = await desk.TextAsync("Message affiché", ct);
                return new SearchOutcome(SearchOutcomeKind.Answered, calls, label, code, Proposal: code == "00" ? await ProposalAsync(ct) : null);
            case "e":
                var text = await desk.TextAsync("Message affiché", ct);
                return new SearchOutcome(SearchOutcomeKind.Fault, calls, text, Fault: new FaultReport(text, Code: await MaybeAsync("Code de l'erreur affiché, par exemple insi_102", ct)));
            case "p":
                return new SearchOutcome(SearchOutcomeKind.Failed, calls, await desk.TextAsync("Message affiché", ct));
            default:
                var why = await desk.TextAsync("Message affiché", ct);
                return new SearchOutcome(SearchOutcomeKind.Refused, calls, why, Refusal: new LpsNotice("refus-affiche", why));
        }
    }

    /// <summary>Identities in a list of results.</summary>
    public async Task<IReadOnlyList<LpsIdentity>> FoundAsync(CancellationToken ct) =>
    [
        .. (await desk.LinesAsync("Identités affichées", ["nom de naissance", "prénoms", "date AAAA-MM-JJ", "sexe"], ct)).Select((l, i) => new LpsIdentity(
            $"ligne-{i + 1}", LpsIdentityStatus.Provisoire, new LpsTraits(l[0], l[1].Split(' ')[0], l[1], l[3], l[2]), [], [])),
    ];

    /// <summary>The kinds of proof on offer.</summary>
    public async Task<ProofSettings> ProofsAsync(CancellationToken ct) => new(
    [
        .. (await desk.LinesAsync("Justificatifs proposés", ["code ou libellé", "haut ou insuffisant"], ct))
            .Select(l => new LpsProofKind(l[0], l[0], l[1].StartsWith('h') ? LpsConfidence.High : LpsConfidence.Insufficient)),
    ]);

    private async Task<InsiProposal> ProposalAsync(CancellationToken ct)
    {
        var ins = await InsAsync(ct) ?? new LpsIns("", "");
        var history = await HistoryAsync(ct);
        var traits = new ReturnedTraits(
            await MaybeAsync("Nom de naissance proposé", ct),
            await MaybeAsync("Liste des prénoms proposée", ct),
            await MaybeAsync("Sexe proposé", ct),
            await MaybeAsync("Date de naissance proposée (AAAA-MM-JJ)", ct),
            await MaybeAsync("Lieu de naissance proposé (COG)", ct));
        var importable = await desk.ChooseAsync("Le logiciel permet d'accepter", YesNo, ct) == "o";
        var notices = (await desk.LinesAsync("Avertissements affichés", ["texte"], ct)).Select(l => new LpsNotice("avertissement", l[0]));
        return new InsiProposal(new InsiReturn(ins, history, traits), importable, [.. notices]);
    }

    private async Task<LpsIns?> InsAsync(CancellationToken ct)
    {
        if (await MaybeAsync("Matricule INS, 13 caractères sans la clé", ct) is not { } matricule)
            return null;
        var key = await MaybeAsync("Clé", ct);
        var oid = await desk.TextAsync("OID", ct);
        var nature = await desk.ChooseAsync("Nature affichée", [("nir", "NIR"), ("nia", "NIA"), ("-", "aucune")], ct);
        return new LpsIns(matricule, oid, key, nature switch { "nir" => InsNature.Nir, "nia" => InsNature.Nia, _ => null }, Temporary: nature == "nia");
    }

    private async Task<IReadOnlyList<LpsIns>> HistoryAsync(CancellationToken ct) =>
        [.. (await desk.LinesAsync("Anciens INS", ["matricule sans la clé", "OID"], ct)).Select(l => new LpsIns(l[0], l[1]))];

    private async Task<IReadOnlyList<LpsAttributeKind>> AttributesAsync(CancellationToken ct)
    {
        var kinds = new List<LpsAttributeKind>();
        foreach (var (words, kind) in new[] { ("douteuse", LpsAttributeKind.Douteuse), ("fictive", LpsAttributeKind.Fictive), ("homonyme", LpsAttributeKind.Homonyme) })
        {
            if (await desk.ChooseAsync($"Attribut {words}", YesNo, ct) == "o")
                kinds.Add(kind);
        }

        return kinds;
    }

    private async Task<string?> MaybeAsync(string label, CancellationToken ct) => await desk.TextAsync(label, ct) is { Length: > 0 } text ? text : null;
}
