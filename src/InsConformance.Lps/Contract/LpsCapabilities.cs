using InsConformance.Foundation;

namespace InsConformance.Lps.Contract;

/// <summary>
/// What an LPS may declare in <c>GET /lps</c>. Describe, reset, create and read an identity are the floor that every LPS has;
/// a scenario that needs an undeclared capability is left to a person and never passes. Thread-safe.
/// </summary>
public static class LpsCapabilities
{
    /// <summary><c>POST /reset</c> takes <c>insiUrl</c>: the harness may aim the LPS at its own INSi endpoint.</summary>
    public const string InsiUrl = "insi-url";

    /// <summary><c>PUT /clock</c>: the harness may move or freeze the clock of the LPS.</summary>
    public const string Clock = "clock";

    /// <summary><c>PATCH /identities/{id}/traits</c>.</summary>
    public const string ChangeTraits = "change-traits";

    /// <summary><c>POST /identities/{id}/insi/search</c> with mode <c>traits</c>.</summary>
    public const string SearchTraits = "search-traits";

    /// <summary><c>POST /identities/{id}/insi/accept</c>.</summary>
    public const string Accept = "accept";

    /// <summary><c>GET /audit</c>.</summary>
    public const string Audit = "audit";

    /// <summary><c>POST /cards/session</c> and <c>DELETE /cards/session</c>: calls in card mode, signed by the professional's card.</summary>
    public const string CardSession = "card-session";

    /// <summary><c>GET /cards/vitale</c> and the search with mode <c>vitale</c>.</summary>
    public const string Vitale = "vitale";

    /// <summary><c>POST /reset</c> takes <c>pcscReaders</c>: the harness may say which readers of the machine the LPS looks into.</summary>
    public const string PcscReaders = "pcsc-readers";

    /// <summary><c>POST /reset</c> takes <c>emulatedReaders</c>: the LPS can look into readers of the harness instead of those of the machine.</summary>
    public const string EmulatedReaders = "emulated-readers";

    /// <summary>The identity tells its <c>statusHistory</c> (DMN INS 26).</summary>
    public const string StatusHistory = "status-history";

    /// <summary><c>GET</c> and <c>PUT /settings/proofs</c>, <c>PUT /identities/{id}/proof</c>: kinds of proof and their levels (DMN INS 18 and 19).</summary>
    public const string Proofs = "proofs";

    /// <summary><c>POST /identities/{id}/validate</c> (DMN INS 20).</summary>
    public const string Validate = "validate";

    /// <summary><c>PUT /settings/proofs</c> takes <c>automaticValidation</c>: the LPS can validate by itself, and stop doing so (DMN INS 21).</summary>
    public const string AutomaticValidation = "automatic-validation";

    /// <summary><c>PUT /identities/{id}/attributes</c> (DMN INS 27 and 28).</summary>
    public const string Attributes = "attributes";

    /// <summary><c>PUT /identities/{id}/status</c>: a user lowers the status (DMN INS 33).</summary>
    public const string Demote = "demote";

    /// <summary><c>PUT /users/{login}</c>: the harness gives users their rights (DMN INS 5, 6 and 29).</summary>
    public const string Rights = "rights";

    /// <summary><c>GET /identities</c>: search of an identity that is already there.</summary>
    public const string FindIdentities = "find-identities";

    /// <summary>The identity tells its <c>screen</c>: the fields as the user sees them, locks included (DMN INS 2, 13 and 30).</summary>
    public const string Screen = "screen";

    /// <summary><c>PUT /settings/screen</c>: the site chooses the further fields of that screen.</summary>
    public const string ScreenSettings = "screen-settings";

    /// <summary><c>GET /identities/{id}/document</c>: a document as the LPS prints it (DMN INS 34.2, 42 and 44).</summary>
    public const string Document = "document";

    /// <summary><c>PUT /settings/document</c>: the site chooses the further traits on paper (DMN INS 43).</summary>
    public const string DocumentSettings = "document-settings";

    /// <summary>Traits have <c>adresse</c> and <c>telephone</c> (DMN INS 31).</summary>
    public const string ContactData = "contact-data";

    /// <summary><c>POST /hl7</c>: identities are received from partners (DMN INS 35 and 45).</summary>
    public const string Hl7Reception = "hl7-reception";

    /// <summary><c>GET /hl7</c>: identities are sent to partners (DMN INS 34, Ségur va1.60 and va1.61).</summary>
    public const string Hl7Emission = "hl7-emission";

    /// <summary><c>PUT /settings/partners</c>: the table of partners, their domains and trust contracts (Ségur va1.04).</summary>
    public const string Partners = "partners";

    /// <summary><c>POST /hl7</c> takes <c>ORU^R01</c> and the identity tells its <c>healthData</c> (Ségur va1.12).</summary>
    public const string HealthData = "health-data";

    /// <summary><c>POST /identities/{id}/insi/verify</c> (Ségur va1.06 and va1.08).</summary>
    public const string Verify = "verify";

    /// <summary><c>GET /worklist</c>: what a person must look at (Ségur va1.08 and va1.12).</summary>
    public const string Worklist = "worklist";

    /// <summary>Every capability of this contract, in the order of the documentation.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        InsiUrl, Clock, ChangeTraits, SearchTraits, Accept, Audit, CardSession, Vitale, PcscReaders, EmulatedReaders,
        StatusHistory, Proofs, Validate, AutomaticValidation, Attributes, Demote, Rights, Screen,
        FindIdentities, ScreenSettings,
        Document, DocumentSettings, ContactData,
        Hl7Reception, Hl7Emission, Partners, HealthData, Verify, Worklist,
    ];

    /// <summary>Checks that an LPS declares what a step needs.</summary>
    /// <param name="lps">The LPS as it described itself.</param>
    /// <param name="capability">One of <see cref="All"/>.</param>
    /// <exception cref="ManualProofException">It does not: the proof is to be attached by a person.</exception>
    public static void Require(LpsDescription lps, string capability)
    {
        ArgumentNullException.ThrowIfNull(lps);
        if (lps.Declares(capability))
            return;
        throw new ManualProofException(
            $"{lps.Name} {lps.Version} ne déclare pas la capacité « {capability} » : {Purpose(capability)} n'a pas pu être piloté.",
            "jouer ce pas à la main dans le logiciel et joindre la preuve (copie d'écran, trames), ou déclarer et réaliser cette capacité dans le pilote du logiciel (docs/lps-driver.md)");
    }

    private static string Purpose(string capability) => capability switch
    {
        InsiUrl => "le raccordement au service INSi du banc",
        Clock => "le réglage de l'horloge du logiciel",
        ChangeTraits => "la modification des traits",
        SearchTraits => "la recherche INSi par traits",
        Accept => "l'acceptation du retour INSi",
        Audit => "la lecture du journal des appels",
        CardSession => "l'ouverture d'une session avec la carte du professionnel",
        Vitale => "la lecture de la carte Vitale",
        PcscReaders => "le choix des lecteurs PC/SC",
        EmulatedReaders => "le raccordement aux lecteurs émulés du banc",
        StatusHistory => "la lecture de l'historique des statuts",
        Proofs => "le choix du justificatif d'identité et le réglage de leur liste",
        Validate => "la validation de l'identité",
        AutomaticValidation => "le réglage de la validation automatique",
        Attributes => "la pose des attributs douteuse, fictive et homonyme",
        Demote => "l'abaissement du statut par l'utilisateur",
        Rights => "l'attribution des droits aux utilisateurs",
        Screen => "la lecture de l'écran",
        FindIdentities => "la recherche d'antériorité",
        ScreenSettings => "le réglage de l'écran",
        Document => "la production du document",
        DocumentSettings => "le réglage des traits du document",
        ContactData => "la saisie des coordonnées",
        Hl7Reception => "la réception d'un message HL7",
        Hl7Emission => "la lecture des messages HL7 émis",
        Partners => "le réglage de la table des partenaires",
        HealthData => "la réception de données de santé",
        Verify => "la vérification de l'INS",
        Worklist => "la lecture de la liste de travail",
        _ => "ce pas",
    };
}
