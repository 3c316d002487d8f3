using InsConformance.Foundation;
using InsConformance.Foundation.Clock;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Cards;
using InsConformance.Lps.Reference.Documents;
using InsConformance.Lps.Reference.Exchanging;
using InsConformance.Lps.Reference.Finding;
using InsConformance.Lps.Reference.Http;
using InsConformance.Lps.Reference.Patients;

namespace InsConformance.Lps.Reference;

/// <summary>What the reference LPS does for each route of the contract. Thread-safe.</summary>
internal sealed class ReferenceService(ReferenceLpsOptions options, HttpClient http, string emetteur) : IAsyncDisposable
{
    private static readonly ResetRequest AtStart = new();

    private readonly ControllableClock _clock = new(options.Time);
    private readonly Lock _gate = new();
    private LpsSession? _session;
    private ServiceAddresses _addresses = new(options.InsiUrl, options.CardInsiUrl ?? options.InsiUrl);

    private LpsSession Session
    {
        get
        {
            lock (_gate)
                return _session ??= Create(AtStart);
        }
    }

    /// <summary>Searches of identities that are already there.</summary>
    public AntecedentDesk Finding => Session.Finding;

    /// <summary>The identity screen.</summary>
    public ScreenView Screen => Session.Screen;

    /// <summary>Documents about patients.</summary>
    public DocumentDesk Documents => Session.Documents;

    public LpsDescription Describe() =>
        new(options.Name, options.Version, LpsContract.Version, LpsCapabilities.All, options.Nie, options.Nil);

    public async Task ResetAsync(ResetRequest request)
    {
        var addresses = new ServiceAddresses(
            Address(request.InsiUrl, "insiUrl") ?? _addresses.Certificate, Address(request.CardInsiUrl, "cardInsiUrl") ?? _addresses.Card);
        LpsSession? old;
        lock (_gate)
        {
            _addresses = addresses;
            _clock.Reset();
            (old, _session) = (_session, Create(request));
        }

        if (old is not null)
            await old.DisposeAsync();
    }

    public ClockState SetClock(ClockRequest request)
    {
        if (request is { OffsetSeconds: not null, FrozenAt: not null })
            throw Refused("Un décalage ou un instant figé, pas les deux.");
        if (request.OffsetSeconds is { } seconds && !(Math.Abs(seconds) <= TimeSpan.FromDays(36500).TotalSeconds))
            throw Refused("Le décalage dépasse cent ans.");
        _clock.Reset();
        if (request.OffsetSeconds is { } offset)
            _clock.Advance(TimeSpan.FromSeconds(offset));
        if (request.FrozenAt is { } instant)
            _clock.Freeze(instant);
        return new ClockState(_clock.GetUtcNow(), request.FrozenAt is not null);
    }

    /// <summary>What users do with identities.</summary>
    public IdentityDesk Identities => Session.Identities;

    /// <summary>How the site proves identities.</summary>
    public ProofDesk Proofs => Session.Proofs;

    /// <summary>Who may do what.</summary>
    public UserDirectory Users => Session.Users;

    public Task<SearchOutcome> SearchAsync(string id, SearchCommand command, CancellationToken ct)
    {
        if (command.Mode is not (LpsContract.TraitsMode or LpsContract.VitaleMode))
        {
            throw new LpsProblemException(
                501, LpsProblemCodes.CapabilityAbsent, "Mode absent", $"Le mode « {command.Mode} » n'est pas réalisé ; « {LpsContract.TraitsMode} » et « {LpsContract.VitaleMode} » le sont.", "mode");
        }

        var session = Session;
        session.Users.Need(command.User, LpsRight.Insi, id);
        return session.Patients.ChangeAsync(
            id,
            async patient =>
            {
                var outcome = await session.RunAsync(patient, command, ct);
                return (patient with { Proposal = outcome.Proposal }, outcome);
            },
            ct);
    }

    /// <summary>With whom identities are exchanged.</summary>
    public PartnerDirectory Partners => Session.Partners;

    /// <summary>What a person must look at.</summary>
    public WorklistDesk Worklist => Session.Worklist;

    /// <summary>What left for partners.</summary>
    public Outbox Outbox => Session.Outbox;

    public Task<Hl7Outcome> ReceiveHl7Async(Hl7Command command, CancellationToken ct)
    {
        var session = Session;
        return session.Hl7.ReceiveAsync(command, session.Way, ct);
    }

    public Task<VerifyOutcome> VerifyAsync(string id, VerifyCommand command, CancellationToken ct)
    {
        var session = Session;
        return session.Verification.VerifyAsync(id, command, session.Way, ct);
    }

    public Task<CardSessionAnswer> OpenCardSessionAsync(CardSessionCommand command, CancellationToken ct) => Session.Desk.OpenAsync(command, ct);

    public Task CloseCardSessionAsync(CancellationToken ct) => Session.Desk.CloseAsync("par l'utilisateur", ct);

    public Task<VitaleCard> ReadVitaleAsync(CancellationToken ct) => Session.Vitale.ReadAsync(ct);

    public AuditTrail Audit() => Session.Audit.Read();

    public async ValueTask DisposeAsync()
    {
        LpsSession? last;
        lock (_gate)
            (last, _session) = (_session, null);
        if (last is not null)
            await last.DisposeAsync();
    }

    private LpsSession Create(ResetRequest request)
    {
        var seed = request.Seed ?? options.Seed;
        var readers = (options.Readers ?? ReaderChoice.Open)(request);
        return new LpsSession(options, http, _addresses, readers, emetteur, _clock, seed is { } value ? new IdSource(value) : options.Ids);
    }

    private static Uri? Address(string? text, string field)
    {
        if (text is null)
            return null;
        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https"
            ? url
            : throw new LpsProblemException(400, LpsProblemCodes.RequestInvalid, "Adresse illisible", $"« {text} » n'est pas une URL http ou https absolue.", field);
    }

    private static LpsProblemException Refused(string detail) =>
        new(400, LpsProblemCodes.RequestInvalid, "Requête illisible", detail);
}
