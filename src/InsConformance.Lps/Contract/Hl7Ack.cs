using System.Text.Json.Serialization;

namespace InsConformance.Lps.Contract;

/// <summary>Acknowledgement of an HL7 v2 message (table 0008).</summary>
[JsonConverter(typeof(EnumWords<Hl7Ack>))]
public enum Hl7Ack
{
    /// <summary>Taken; what it may not bring (an INS that was not confirmed) is left out.</summary>
    [JsonStringEnumMemberName("AA")]
    Accepted,

    /// <summary>Its content cannot be taken: nothing changed.</summary>
    [JsonStringEnumMemberName("AE")]
    Error,

    /// <summary>No message that this software takes: nothing changed.</summary>
    [JsonStringEnumMemberName("AR")]
    Rejected,
}
