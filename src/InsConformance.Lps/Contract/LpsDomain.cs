using System.Text.Json.Serialization;

namespace InsConformance.Lps.Contract;

/// <summary>The identity domain of a partner, seen from the LPS (DMN INS 35 and 45).</summary>
[JsonConverter(typeof(EnumWords<LpsDomain>))]
public enum LpsDomain
{
    /// <summary>The same one: its référentiel is ours.</summary>
    [JsonStringEnumMemberName("own")]
    Own,

    /// <summary>Another one: what it says of the INS is verified.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}
