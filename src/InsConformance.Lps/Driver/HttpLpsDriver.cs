using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using InsConformance.Foundation;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Driver;

/// <summary>Drives an LPS that publishes the contract over HTTP. See <see cref="ILpsDriver"/> for the errors.</summary>
public sealed class HttpLpsDriver : ILpsDriver
{
    private readonly DriverChannel _channel;
    private readonly LpsDriverOptions _options;

    private HttpLpsDriver(DriverChannel channel, LpsDriverOptions options, LpsDescription description)
    {
        _channel = channel;
        _options = options;
        Description = description;
    }

    /// <inheritdoc/>
    public LpsDescription Description { get; }

    /// <summary>Connects: asks the LPS who it is and checks that this is the contract.</summary>
    /// <param name="options">Where and how long.</param>
    /// <param name="handler">Transport, for tests; default sockets without proxy nor redirection. Disposed with the driver.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="InputException">The options are wrong.</exception>
    /// <exception cref="BlockedException">Unreachable, too late, another contract version, or not a driver at all.</exception>
    public static async Task<HttpLpsDriver> ConnectAsync(
        LpsDriverOptions options, HttpMessageHandler? handler = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var channel = new DriverChannel(options, handler);
        try
        {
            var call = new DriverCall(HttpMethod.Get, "lps", "se décrire", options.SetUpTimeout, IsSetUp: true);
            var description = await channel.CallAsync(call, LpsContractJson.Default.LpsDescription, null, ct);
            Check(description, options.BaseUrl);
            return new HttpLpsDriver(channel, options, description);
        }
        catch
        {
            channel.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task ResetAsync(ResetRequest request, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.InsiUrl is not null || request.CardInsiUrl is not null)
            LpsCapabilities.Require(Description, LpsCapabilities.InsiUrl);
        if (request.CardInsiUrl is not null)
            LpsCapabilities.Require(Description, LpsCapabilities.CardSession);
        if (request.PcscReaders is not null)
            LpsCapabilities.Require(Description, LpsCapabilities.PcscReaders);
        if (request.EmulatedReaders is not null)
            LpsCapabilities.Require(Description, LpsCapabilities.EmulatedReaders);
        var call = new DriverCall(HttpMethod.Post, "reset", "se remettre à vide", _options.SetUpTimeout, IsSetUp: true);
        return _channel.CallAsync(call, Body(request, LpsContractJson.Default.ResetRequest), ct);
    }

    /// <inheritdoc/>
    public Task<ClockState> SetClockAsync(ClockRequest request, CancellationToken ct = default) =>
        CallAsync(
            new(HttpMethod.Put, "clock", "régler l'horloge", _options.SetUpTimeout, LpsCapabilities.Clock, IsSetUp: true),
            LpsContractJson.Default.ClockState,
            Body(request, LpsContractJson.Default.ClockRequest),
            ct);

    /// <inheritdoc/>
    public Task<LpsIdentity> CreateIdentityAsync(TraitsEntry entry, CancellationToken ct = default)
    {
        RequireContact(entry);
        return CallAsync(
            new(HttpMethod.Post, "identities", "créer l'identité", _options.CallTimeout),
            LpsContractJson.Default.LpsIdentity,
            Body(entry, LpsContractJson.Default.TraitsEntry),
            ct);
    }

    /// <inheritdoc/>
    public Task<LpsIdentity> GetIdentityAsync(string id, CancellationToken ct = default) => ReadAsync(Route(id), ct);

    /// <inheritdoc/>
    public Task<LpsIdentity> GetIdentityAsync(string id, string user, CancellationToken ct = default) =>
        ReadAsync($"{Route(id)}?user={Uri.EscapeDataString(user)}", ct);

    private Task<LpsIdentity> ReadAsync(string path, CancellationToken ct) =>
        CallAsync(
            new(HttpMethod.Get, path, "lire l'identité", _options.CallTimeout),
            LpsContractJson.Default.LpsIdentity,
            null,
            ct);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LpsIdentity>> FindIdentitiesAsync(AntecedentCriteria criteria, string? user = null, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        return (await ReadAsync("identities" + Query(criteria, user), "rechercher une identité", LpsCapabilities.FindIdentities, LpsContractJson.Default.FoundIdentities, ct)).Identities;
    }

    /// <inheritdoc/>
    public Task<ScreenSettings> SetScreenAsync(ScreenSettings settings, CancellationToken ct = default) =>
        SetAsync("settings/screen", "régler l'écran d'identité", LpsCapabilities.ScreenSettings, settings, LpsContractJson.Default.ScreenSettings, ct);

    /// <inheritdoc/>
    public Task<LpsDocument> ProduceDocumentAsync(string id, string user, CancellationToken ct = default) =>
        ReadAsync($"{Route(id)}/document?user={Uri.EscapeDataString(user)}", "produire le document", LpsCapabilities.Document, LpsContractJson.Default.LpsDocument, ct);

    /// <inheritdoc/>
    public Task<DocumentSettings> SetDocumentAsync(DocumentSettings settings, CancellationToken ct = default) =>
        SetAsync("settings/document", "régler les traits du document", LpsCapabilities.DocumentSettings, settings, LpsContractJson.Default.DocumentSettings, ct);

    /// <inheritdoc/>
    public Task<LpsIdentity> ChangeTraitsAsync(string id, TraitsEntry entry, CancellationToken ct = default)
    {
        RequireContact(entry);
        return ActAsync(HttpMethod.Patch, id, "traits", "modifier les traits", LpsCapabilities.ChangeTraits, Body(entry, LpsContractJson.Default.TraitsEntry), ct);
    }

    /// <inheritdoc/>
    public Task<SearchOutcome> SearchInsiAsync(string id, SearchCommand request, CancellationToken ct = default) =>
        CallAsync(
            request?.Mode == LpsContract.VitaleMode
                ? new(HttpMethod.Post, Route(id) + "/insi/search", "rechercher l'INS par carte Vitale", _options.SearchTimeout, LpsCapabilities.Vitale)
                : new(HttpMethod.Post, Route(id) + "/insi/search", "rechercher l'INS par traits", _options.SearchTimeout, LpsCapabilities.SearchTraits),
            LpsContractJson.Default.SearchOutcome,
            Body(request!, LpsContractJson.Default.SearchCommand),
            ct);

    /// <inheritdoc/>
    public Task<LpsIdentity> AcceptInsiAsync(string id, AcceptCommand request, CancellationToken ct = default) =>
        ActAsync(HttpMethod.Post, id, "insi/accept", "accepter le retour INSi", LpsCapabilities.Accept, Body(request, LpsContractJson.Default.AcceptCommand), ct);

    /// <inheritdoc/>
    public Task<LpsIdentity> RecordProofAsync(string id, ProofCommand request, CancellationToken ct = default) =>
        ActAsync(HttpMethod.Put, id, "proof", "enregistrer le justificatif", LpsCapabilities.Proofs, Body(request, LpsContractJson.Default.ProofCommand), ct);

    /// <inheritdoc/>
    public Task<LpsIdentity> ValidateAsync(string id, ProofCommand request, CancellationToken ct = default) =>
        ActAsync(HttpMethod.Post, id, "validate", "valider l'identité", LpsCapabilities.Validate, Body(request, LpsContractJson.Default.ProofCommand), ct);

    /// <inheritdoc/>
    public Task<LpsIdentity> SetAttributesAsync(string id, AttributesCommand request, CancellationToken ct = default) =>
        ActAsync(HttpMethod.Put, id, "attributes", "poser les attributs", LpsCapabilities.Attributes, Body(request, LpsContractJson.Default.AttributesCommand), ct);

    /// <inheritdoc/>
    public Task<LpsIdentity> LowerStatusAsync(string id, StatusCommand request, CancellationToken ct = default) =>
        ActAsync(HttpMethod.Put, id, "status", "abaisser le statut", LpsCapabilities.Demote, Body(request, LpsContractJson.Default.StatusCommand), ct);

    /// <inheritdoc/>
    public Task<ProofSettings> GetProofSettingsAsync(CancellationToken ct = default) =>
        ReadAsync("settings/proofs", "lire la liste des justificatifs", LpsCapabilities.Proofs, LpsContractJson.Default.ProofSettings, ct);

    /// <inheritdoc/>
    public Task<ProofSettings> SetProofSettingsAsync(ProofSettings settings, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.AutomaticValidation is not null)
            LpsCapabilities.Require(Description, LpsCapabilities.AutomaticValidation);
        return SetAsync("settings/proofs", "régler la liste des justificatifs", LpsCapabilities.Proofs, settings, LpsContractJson.Default.ProofSettings, ct);
    }

    /// <inheritdoc/>
    public Task<UserRights> SetRightsAsync(string login, UserRights rights, CancellationToken ct = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(login);
        return SetAsync("users/" + Uri.EscapeDataString(login), "donner ses droits à l'utilisateur", LpsCapabilities.Rights, rights, LpsContractJson.Default.UserRights, ct);
    }

    /// <inheritdoc/>
    public Task<VerifyOutcome> VerifyInsiAsync(string id, VerifyCommand request, CancellationToken ct = default) =>
        CallAsync(
            new(HttpMethod.Post, Route(id) + "/insi/verify", "vérifier l'INS", _options.SearchTimeout, LpsCapabilities.Verify),
            LpsContractJson.Default.VerifyOutcome,
            Body(request, LpsContractJson.Default.VerifyCommand),
            ct);

    /// <inheritdoc/>
    public Task<Hl7Outcome> ReceiveHl7Async(Hl7Command request, CancellationToken ct = default) =>
        CallAsync(
            new(HttpMethod.Post, "hl7", "recevoir un message HL7", _options.SearchTimeout, LpsCapabilities.Hl7Reception),
            LpsContractJson.Default.Hl7Outcome,
            Body(request, LpsContractJson.Default.Hl7Command),
            ct);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OutgoingMessage>> ReadSentHl7Async(CancellationToken ct = default) =>
        (await ReadAsync("hl7", "lire les messages HL7 émis", LpsCapabilities.Hl7Emission, LpsContractJson.Default.OutgoingMessages, ct)).Messages;

    /// <inheritdoc/>
    public Task<PartnerSettings> SetPartnersAsync(PartnerSettings settings, CancellationToken ct = default) =>
        SetAsync("settings/partners", "régler la table des partenaires", LpsCapabilities.Partners, settings, LpsContractJson.Default.PartnerSettings, ct);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<WorklistEntry>> ReadWorklistAsync(CancellationToken ct = default) =>
        (await ReadAsync("worklist", "lire la liste de travail", LpsCapabilities.Worklist, LpsContractJson.Default.Worklist, ct)).Entries;

    /// <inheritdoc/>
    public Task<CardSessionAnswer> OpenCardSessionAsync(CardSessionCommand request, CancellationToken ct = default) =>
        CallAsync(
            new(HttpMethod.Post, "cards/session", "ouvrir une session avec la carte du professionnel", _options.CallTimeout, LpsCapabilities.CardSession),
            LpsContractJson.Default.CardSessionAnswer,
            Body(request, LpsContractJson.Default.CardSessionCommand),
            ct);

    /// <inheritdoc/>
    public Task CloseCardSessionAsync(CancellationToken ct = default)
    {
        LpsCapabilities.Require(Description, LpsCapabilities.CardSession);
        var call = new DriverCall(HttpMethod.Delete, "cards/session", "fermer la session carte", _options.CallTimeout, LpsCapabilities.CardSession);
        return _channel.CallAsync(call, null, ct);
    }

    /// <inheritdoc/>
    public Task<VitaleCard> ReadVitaleAsync(CancellationToken ct = default) =>
        ReadAsync("cards/vitale", "lire la carte Vitale", LpsCapabilities.Vitale, LpsContractJson.Default.VitaleCard, ct);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(CancellationToken ct = default) =>
        (await ReadAsync("audit", "lire le journal des appels", LpsCapabilities.Audit, LpsContractJson.Default.AuditTrail, ct)).Entries;

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _channel.Dispose();
        return ValueTask.CompletedTask;
    }

    private Task<LpsIdentity> ActAsync(HttpMethod method, string id, string act, string action, string capability, byte[] body, CancellationToken ct) =>
        CallAsync(new(method, $"{Route(id)}/{act}", action, _options.CallTimeout, capability), LpsContractJson.Default.LpsIdentity, body, ct);

    private Task<T> ReadAsync<T>(string route, string action, string capability, JsonTypeInfo<T> type, CancellationToken ct) =>
        CallAsync(new(HttpMethod.Get, route, action, _options.CallTimeout, capability), type, null, ct);

    /// <summary>Replaces what the route holds; the LPS answers with what it then holds.</summary>
    private Task<T> SetAsync<T>(string route, string action, string capability, T value, JsonTypeInfo<T> type, CancellationToken ct) =>
        CallAsync(new(HttpMethod.Put, route, action, _options.CallTimeout, capability), type, Body(value, type), ct);

    private Task<T> CallAsync<T>(DriverCall call, JsonTypeInfo<T> answer, byte[]? body, CancellationToken ct)
    {
        if (call.Capability is not null)
            LpsCapabilities.Require(Description, call.Capability);
        return _channel.CallAsync(call, answer, body, ct);
    }

    private static string Route(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        return "identities/" + Uri.EscapeDataString(id);
    }

    private void RequireContact(TraitsEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Traits is { Adresse: not null } or { Telephone: not null })
            LpsCapabilities.Require(Description, LpsCapabilities.ContactData);
    }

    private static string Query(AntecedentCriteria criteria, string? user)
    {
        (string Name, string? Value)[] all =
        [
            ("dateNaissance", criteria.DateNaissance), ("nom", criteria.Nom), ("prenom", criteria.Prenom), ("matricule", criteria.Matricule), ("user", user),
        ];
        return "?" + string.Join('&', all.Where(c => c.Value is not null).Select(c => $"{c.Name}={Uri.EscapeDataString(c.Value!)}"));
    }

    private static byte[] Body<T>(T value, JsonTypeInfo<T> type)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonSerializer.SerializeToUtf8Bytes(value, type);
    }

    private static void Check(LpsDescription lps, Uri url)
    {
        if (lps.Contract != LpsContract.Version)
        {
            throw new BlockedException(
                "lps-contract-version",
                $"the LPS at {url} speaks driver contract {lps.Contract}, this harness speaks {LpsContract.Version}",
                "use the version of insconf that goes with the LPS's driver, or update the driver");
        }

        if (string.IsNullOrWhiteSpace(lps.Name) || string.IsNullOrWhiteSpace(lps.Version))
        {
            throw new BlockedException(
                "lps-description", $"the LPS at {url} gives no name or no version", "the evidence names the product: fill name and version in GET /lps");
        }
    }
}
