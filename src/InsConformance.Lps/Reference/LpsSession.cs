using InsConformance.Cards.Readers;
using InsConformance.Foundation;
using InsConformance.Identity.Attributes;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Calls;
using InsConformance.Insi.Requests;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Mutants;
using InsConformance.Lps.Reference.Cards;
using InsConformance.Lps.Reference.Documents;
using InsConformance.Lps.Reference.Exchanging;
using InsConformance.Lps.Reference.Finding;
using InsConformance.Lps.Reference.Patients;
using InsConformance.Lps.Reference.Rules;
using InsConformance.Lps.Reference.Searching;

namespace InsConformance.Lps.Reference;

/// <summary>
/// Everything between two resets. A reset makes a new one: a search that still runs ends on the old one and disturbs nobody.
/// </summary>
internal sealed class LpsSession : IAsyncDisposable
{
    private readonly LpsRules _rules;
    private readonly InsiClient _cardClient;
    private readonly CertificateWay _certificateWay;
    private readonly Func<string, RequestContextFactory> _contexts;
    private readonly string _emetteur;
    private readonly ICardReaders _readers;
    private (string Id, RequestContextFactory Contexts)? _cardContexts;

    public LpsSession(ReferenceLpsOptions options, HttpClient http, ServiceAddresses addresses, ICardReaders readers, string emetteur, TimeProvider clock, IdSource ids)
    {
        _rules = MutantRules.Create(options.Mutant);
        _emetteur = emetteur;
        _readers = readers;
        Audit = new AuditLog(clock, _rules.Identity.Trace);
        Users = new UserDirectory(_rules.Identity, Audit);
        Proofs = new ProofDesk(_rules.Identity);
        Screen = new ScreenView(_rules.Identity, _rules.Screen);
        Worklist = new WorklistDesk(_rules.Exchange.Lists, clock);
        Outbox = new Outbox(_rules.Exchange, Partners, Worklist, Audit, options.Name, clock);
        Identities = new IdentityDesk(_rules, Screen, Patients, Users, Proofs, Audit, Outbox, clock);
        var verification = new InsiVerification(Audit);
        Verification = new VerificationDesk(_rules, Patients, Users, verification, Outbox, Worklist, Audit, clock);
        Hl7 = new Hl7Desk(_rules, Patients, Partners, verification, Outbox, Worklist, Audit, options.Name, clock);
        _contexts = from => new RequestContextFactory(clock, ids, new LpsProfile(from, options.Idam, options.Name, options.Version, options.Instance));
        var calling = new InsiClientOptions { Timeout = options.InsiTimeout, Verification = InsiVerification.Contract };
        _certificateWay = new CertificateWay(_contexts(emetteur), new InsiClient(http, addresses.Certificate, options.Time, calling));
        _cardClient = new InsiClient(http, addresses.Card, options.Time, calling);
        var finder = new CardFinder(readers);
        var work = new CardWork(options.CardTimeout, options.Time);
        var assertions = new AssertionFactory(clock, ids);
        Desk = new CardDesk(finder, work, options, _rules, assertions, clock, Audit);
        Vitale = new VitaleDesk(finder, work, _rules, assertions, clock, Audit);
        Search = new InsiSearch(_rules, Audit);
        Finding = new AntecedentDesk(Patients, Screen, Users, Audit, _rules.Finding);
        Documents = new DocumentDesk(_rules.Document, Patients, Users, Audit);
    }

    public PatientStore Patients { get; } = new();

    public AuditLog Audit { get; }

    public UserDirectory Users { get; }

    public ProofDesk Proofs { get; }

    public IdentityDesk Identities { get; }

    public PartnerDirectory Partners { get; } = new();

    public WorklistDesk Worklist { get; }

    public Outbox Outbox { get; }

    public VerificationDesk Verification { get; }

    public Hl7Desk Hl7 { get; }

    public InsiSearch Search { get; }

    public AntecedentDesk Finding { get; }

    public DocumentDesk Documents { get; }

    public ScreenView Screen { get; }

    public CardDesk Desk { get; }

    public VitaleDesk Vitale { get; }

    /// <summary>Card mode from the opening of a card session until the user closes it, also when the card ended it; else certificate mode. Contract section 2.1.</summary>
    public ICallWay Way()
    {
        if (Desk.NationalId is not { } id)
            return _certificateWay;

        // One factory for a card: times of calls that follow one another differ.
        var (known, contexts) = _cardContexts ?? ("", null!);
        if (known != id)
        {
            contexts = _contexts(_rules.CardEmetteur(id, _emetteur));
            _cardContexts = (id, contexts);
        }

        return new CardWay(contexts, _cardClient, Desk);
    }

    /// <summary>Searches as the user asked.</summary>
    public Task<SearchOutcome> RunAsync(PatientRecord patient, SearchCommand command, CancellationToken ct)
    {
        if (!_rules.Identity.AllowsInsiCall(patient.Attributes))
        {
            return Task.FromResult(Search.Refuse(patient, command.Mode, command.User, new LpsNotice(
                "insi-bloque", $"Identité {AttributeRules.Describe(patient.Attributes)} : le téléservice INSi ne peut pas être appelé.")));
        }

        if (command.Mode == LpsContract.TraitsMode)
            return Search.ByTraitsAsync(patient, Way(), command.User, ct);
        return Desk.IsOpen
            ? Search.ByVitaleAsync(patient, Way(), Vitale, command.Beneficiary, command.User, ct)
            : Task.FromResult(Search.Refuse(patient, command.Mode, command.User, new LpsNotice(
                "session-carte-absente", "La recherche par carte Vitale demande une session ouverte avec la carte du professionnel.")));
    }

    public async ValueTask DisposeAsync()
    {
        await Desk.CloseAsync("remise à vide", CancellationToken.None);
        Vitale.Forget();
        _readers.Dispose();
    }
}
