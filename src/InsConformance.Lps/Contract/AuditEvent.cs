using System.Text.Json.Serialization;

namespace InsConformance.Lps.Contract;

/// <summary>What an entry of the audit trail is about.</summary>
[JsonConverter(typeof(EnumWords<AuditEvent>))]
public enum AuditEvent
{
    /// <summary>An identity was created.</summary>
    [JsonStringEnumMemberName("identity-created")]
    IdentityCreated,

    /// <summary>Traits were changed by a user.</summary>
    [JsonStringEnumMemberName("traits-changed")]
    TraitsChanged,

    /// <summary>An identity was shown to a user (DMN INS 3).</summary>
    [JsonStringEnumMemberName("identity-read")]
    IdentityRead,

    /// <summary>The status was changed by a validation, an accepted return, a lowering or another act (DMN INS 17 and 26).</summary>
    [JsonStringEnumMemberName("status-changed")]
    StatusChanged,

    /// <summary>Attributes were set or taken away.</summary>
    [JsonStringEnumMemberName("attributes-changed")]
    AttributesChanged,

    /// <summary>The kind of proof was recorded (DMN INS 18).</summary>
    [JsonStringEnumMemberName("proof-recorded")]
    ProofRecorded,

    /// <summary>A user was refused what they have no right to (DMN INS 5 and 6).</summary>
    [JsonStringEnumMemberName("right-refused")]
    RightRefused,

    /// <summary>One call to the service, whatever came back (DMN INS 4, 37, 38).</summary>
    [JsonStringEnumMemberName("insi-call")]
    InsiCall,

    /// <summary>A search that the LPS refused before any call.</summary>
    [JsonStringEnumMemberName("insi-refused")]
    InsiRefused,

    /// <summary>The user accepted a return.</summary>
    [JsonStringEnumMemberName("insi-accepted")]
    InsiAccepted,

    /// <summary>A card session was opened with the right PIN.</summary>
    [JsonStringEnumMemberName("card-session-opened")]
    CardSessionOpened,

    /// <summary>A card session was not opened: wrong PIN, blocked, no card, a card that cannot sign.</summary>
    [JsonStringEnumMemberName("card-session-refused")]
    CardSessionRefused,

    /// <summary>A card session ended: closed by the user, or because the card went away or failed.</summary>
    [JsonStringEnumMemberName("card-session-ended")]
    CardSessionEnded,

    /// <summary>A carte Vitale was read, or could not be.</summary>
    [JsonStringEnumMemberName("vitale-read")]
    VitaleRead,

    /// <summary>A message came from a partner, whether it was taken or not (DMN INS 41).</summary>
    [JsonStringEnumMemberName("data-received")]
    DataReceived,

    /// <summary>A message left for a partner (DMN INS 41).</summary>
    [JsonStringEnumMemberName("data-sent")]
    DataSent,
}
