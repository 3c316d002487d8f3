using InsConformance.Foundation;
using InsConformance.Foundation.Clock;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Http;
using InsConformance.Lps.Reference.Patients;

namespace InsConformance.Lps.Reference;

/// <summary>What the reference LPS does for each route of the contract. Thread-safe.</summary>
internal sealed class ReferenceService(ReferenceLpsOptions options, HttpClient http, string emetteur)
{
    private readonly ControllableClock _clock = new(options.Time);
    private LpsSession? _session;
    private Uri _insiUrl = options.InsiUrl;

    private LpsSession Session => Volatile.Read(ref _session) ?? Renew(_insiUrl, options.Seed);

    public LpsDescription Describe() =>
        new(options.Name, options.Version, LpsContract.Version, LpsCapabilities.All, options.Nie, options.Nil);

    public void Reset(ResetRequest request)
    {
        var url = _insiUrl;
        if (request.InsiUrl is { } text && (!Uri.TryCreate(text, UriKind.Absolute, out url!) || url.Scheme is not ("http" or "https")))
            throw new LpsProblemException(400, LpsProblemCodes.RequestInvalid, "Adresse illisible", $"« {text} » n'est pas une URL http ou https absolue.", "insiUrl");
        _clock.Reset();
        Renew(url, request.Seed ?? options.Seed);
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

    public LpsIdentity Create(TraitsEntry entry)
    {
        var (traits, givenNames) = TypedTraitsRules.Check(entry.Traits);
        var session = Session;
        var patient = session.Patients.Add(traits, givenNames);
        session.Audit.Add(AuditEvent.IdentityCreated, patient.Id, entry.User);
        return patient.ToIdentity();
    }

    public LpsIdentity Get(string id) => Session.Patients.Get(id).ToIdentity();

    public Task<LpsIdentity> ChangeAsync(string id, TraitsEntry entry, CancellationToken ct)
    {
        var session = Session;
        return session.Patients.ChangeAsync(
            id,
            patient =>
            {
                var (traits, givenNames) = TypedTraitsRules.Check(TypedTraitsRules.Merge(patient, entry.Traits));
                var changed = PatientChanges.WithTraits(patient, traits, givenNames);
                session.Audit.Add(AuditEvent.TraitsChanged, id, entry.User);
                return Task.FromResult((changed, changed.ToIdentity()));
            },
            ct);
    }

    public Task<SearchOutcome> SearchAsync(string id, SearchCommand command, CancellationToken ct)
    {
        if (command.Mode != LpsContract.TraitsMode)
        {
            throw new LpsProblemException(
                501, LpsProblemCodes.CapabilityAbsent, "Mode absent", $"Le mode « {command.Mode} » n'est pas réalisé ; « {LpsContract.TraitsMode} » l'est.", "mode");
        }

        var session = Session;
        return session.Patients.ChangeAsync(
            id,
            async patient =>
            {
                var outcome = await session.Search.RunAsync(patient, command.User, ct);
                return (patient with { Proposal = outcome.Proposal }, outcome);
            },
            ct);
    }

    public Task<LpsIdentity> AcceptAsync(string id, AcceptCommand command, CancellationToken ct)
    {
        var session = Session;
        return session.Patients.ChangeAsync(
            id,
            patient =>
            {
                if (patient.Proposal is not { } proposal)
                    throw new LpsProblemException(409, LpsProblemCodes.NoProposal, "Rien à accepter", "Aucun retour INSi n'est proposé pour cette identité.");
                if (!proposal.Importable)
                {
                    throw new LpsProblemException(
                        409, LpsProblemCodes.ReturnNotImportable, "Retour non importable", proposal.Notices.Count > 0 ? proposal.Notices[0].Text : null);
                }

                var accepted = PatientChanges.WithReturn(patient, proposal.Returned);
                session.Audit.Add(AuditEvent.InsiAccepted, id, command.User, e => e with { Returned = proposal.Returned });
                return Task.FromResult((accepted, accepted.ToIdentity()));
            },
            ct);
    }

    public AuditTrail Audit() => Session.Audit.Read();

    private LpsSession Renew(Uri url, long? seed)
    {
        _insiUrl = url;
        var ids = seed is { } value ? new IdSource(value) : options.Ids;
        var session = LpsSession.Create(options, http, url, emetteur, _clock, ids);
        Volatile.Write(ref _session, session);
        return session;
    }

    private static LpsProblemException Refused(string detail) =>
        new(400, LpsProblemCodes.RequestInvalid, "Requête illisible", detail);
}
