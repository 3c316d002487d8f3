using System.Text.Json.Serialization;

namespace InsConformance.Lps.Contract;

/// <summary>What a verification says of an INS and its traits (Ségur va1.06).</summary>
[JsonConverter(typeof(EnumWords<LpsVerdict>))]
public enum LpsVerdict
{
    /// <summary>The INS is in force and the traits are its own.</summary>
    [JsonStringEnumMemberName("OK")]
    Confirmed,

    /// <summary>One or the other is not.</summary>
    [JsonStringEnumMemberName("KO")]
    Denied,
}
