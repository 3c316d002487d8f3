using System.Text.Json.Serialization;

namespace InsConformance.Lps.Contract;

/// <summary>Confidence level of a kind of proof at a site (DMN INS 19 and 20).</summary>
[JsonConverter(typeof(EnumWords<LpsConfidence>))]
public enum LpsConfidence
{
    /// <summary>Not enough to validate an identity.</summary>
    [JsonStringEnumMemberName("insufficient")]
    Insufficient,

    /// <summary>High: an identity may be validated with it.</summary>
    [JsonStringEnumMemberName("high")]
    High,
}
