using InsConformance.Foundation;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Driver;

/// <summary>
/// Makes the software under test act. Whatever plays it (HTTP, a person), the errors are the same:
/// <see cref="ManualProofException"/> when the LPS does not declare what is needed, <see cref="LpsRefusalException"/> when it refuses
/// and says why, <see cref="BlockedException"/> when it cannot be reached at set-up, <see cref="NonConformityException"/> when it breaks
/// down or does not keep what it declares, <see cref="HarnessException"/> when its driver does not speak the contract.
/// One scenario at a time; not thread-safe.
/// </summary>
public interface ILpsDriver : IAsyncDisposable
{
    /// <summary>The LPS as it described itself at connection.</summary>
    LpsDescription Description { get; }

    /// <summary>Empties the LPS and, when asked, aims it at an INSi endpoint.</summary>
    Task ResetAsync(ResetRequest request, CancellationToken ct = default);

    /// <summary>Moves, freezes or frees the clock of the LPS.</summary>
    Task<ClockState> SetClockAsync(ClockRequest request, CancellationToken ct = default);

    /// <summary>Creates an identity with traits as typed.</summary>
    Task<LpsIdentity> CreateIdentityAsync(TraitsEntry entry, CancellationToken ct = default);

    /// <summary>Reads an identity as the LPS's default user.</summary>
    Task<LpsIdentity> GetIdentityAsync(string id, CancellationToken ct = default);

    /// <summary>Reads an identity as <paramref name="user"/>: the LPS traces that access.</summary>
    Task<LpsIdentity> GetIdentityAsync(string id, string user, CancellationToken ct = default);

    /// <summary>Looks for identities that are already there, as <paramref name="user"/> or the LPS's default user: the LPS traces that access.</summary>
    Task<IReadOnlyList<LpsIdentity>> FindIdentitiesAsync(AntecedentCriteria criteria, string? user = null, CancellationToken ct = default);

    /// <summary>Produces a document about the patient as <paramref name="user"/>.</summary>
    Task<LpsDocument> ProduceDocumentAsync(string id, string user, CancellationToken ct = default);

    /// <summary>Chooses the further traits on paper.</summary>
    Task<DocumentSettings> SetDocumentAsync(DocumentSettings settings, CancellationToken ct = default);

    /// <summary>Chooses the further fields of the identity screen.</summary>
    Task<ScreenSettings> SetScreenAsync(ScreenSettings settings, CancellationToken ct = default);

    /// <summary>Changes traits of an identity: absent members stay as they are.</summary>
    Task<LpsIdentity> ChangeTraitsAsync(string id, TraitsEntry entry, CancellationToken ct = default);

    /// <summary>Searches the INS of an identity.</summary>
    Task<SearchOutcome> SearchInsiAsync(string id, SearchCommand request, CancellationToken ct = default);

    /// <summary>Accepts the proposal of the last search.</summary>
    Task<LpsIdentity> AcceptInsiAsync(string id, AcceptCommand request, CancellationToken ct = default);

    /// <summary>Records the kind of proof that the user was shown.</summary>
    Task<LpsIdentity> RecordProofAsync(string id, ProofCommand request, CancellationToken ct = default);

    /// <summary>Validates an identity by hand.</summary>
    Task<LpsIdentity> ValidateAsync(string id, ProofCommand request, CancellationToken ct = default);

    /// <summary>Sets the attributes of an identity.</summary>
    Task<LpsIdentity> SetAttributesAsync(string id, AttributesCommand request, CancellationToken ct = default);

    /// <summary>Lowers the status of an identity.</summary>
    Task<LpsIdentity> LowerStatusAsync(string id, StatusCommand request, CancellationToken ct = default);

    /// <summary>Reads how the site proves identities.</summary>
    Task<ProofSettings> GetProofSettingsAsync(CancellationToken ct = default);

    /// <summary>Sets how the site proves identities.</summary>
    Task<ProofSettings> SetProofSettingsAsync(ProofSettings settings, CancellationToken ct = default);

    /// <summary>Gives a user their rights.</summary>
    Task<UserRights> SetRightsAsync(string login, UserRights rights, CancellationToken ct = default);

    /// <summary>Has the INS of an identity verified.</summary>
    Task<VerifyOutcome> VerifyInsiAsync(string id, VerifyCommand request, CancellationToken ct = default);

    /// <summary>Delivers a message of a partner.</summary>
    Task<Hl7Outcome> ReceiveHl7Async(Hl7Command request, CancellationToken ct = default);

    /// <summary>Reads the messages that left since the last reset.</summary>
    Task<IReadOnlyList<OutgoingMessage>> ReadSentHl7Async(CancellationToken ct = default);

    /// <summary>Sets the table of partners.</summary>
    Task<PartnerSettings> SetPartnersAsync(PartnerSettings settings, CancellationToken ct = default);

    /// <summary>Reads what a person must look at.</summary>
    Task<IReadOnlyList<WorklistEntry>> ReadWorklistAsync(CancellationToken ct = default);

    /// <summary>Opens a session with the professional's card: one PIN, presented once.</summary>
    Task<CardSessionAnswer> OpenCardSessionAsync(CardSessionCommand request, CancellationToken ct = default);

    /// <summary>Ends the card session, if there is one.</summary>
    Task CloseCardSessionAsync(CancellationToken ct = default);

    /// <summary>Reads the carte Vitale.</summary>
    Task<VitaleCard> ReadVitaleAsync(CancellationToken ct = default);

    /// <summary>Reads the audit trail since the last reset.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAuditAsync(CancellationToken ct = default);
}
