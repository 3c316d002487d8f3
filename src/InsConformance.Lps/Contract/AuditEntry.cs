namespace InsConformance.Lps.Contract;

/// <summary>One entry of the audit trail. Members that do not concern the event are <see langword="null"/>.</summary>
/// <param name="Number">One-based order.</param>
/// <param name="At">When, on the LPS's clock.</param>
/// <param name="User">Who (DMN INS 4).</param>
/// <param name="Event">What.</param>
/// <param name="IdentityId">The identity concerned; <see langword="null"/> for events of the cards.</param>
/// <param name="Mode">Search mode of a call (DMN INS 37).</param>
/// <param name="Criteria">What a call by traits sent.</param>
/// <param name="MessageId">The <c>wsa:MessageID</c> of a call: joins this entry to the exchange.</param>
/// <param name="CodeCr">Return code (DMN INS 38).</param>
/// <param name="FaultCode">Code of a fault, or <c>no-answer</c>.</param>
/// <param name="Returned">On 00: matricule, OID, history and strict traits (DMN INS 38).</param>
/// <param name="Text">Free text, e.g. the reason of a refusal. Never a PIN, nor a matricule that a card holds.</param>
/// <param name="Changes">What a change changed (DMN INS 17).</param>
/// <param name="Verdict">What a verification said (Ségur va1.06).</param>
/// <param name="Sender">Who sent the data of an exchange (DMN INS 41).</param>
/// <param name="Recipient">To whom.</param>
public sealed record AuditEntry(
    long Number,
    DateTimeOffset At,
    string User,
    AuditEvent Event,
    string? IdentityId = null,
    string? Mode = null,
    SearchCriteria? Criteria = null,
    string? MessageId = null,
    string? CodeCr = null,
    string? FaultCode = null,
    InsiReturn? Returned = null,
    string? Text = null,
    IReadOnlyList<FieldChange>? Changes = null,
    LpsVerdict? Verdict = null,
    string? Sender = null,
    string? Recipient = null);
