using System.Text.Json.Serialization;

namespace InsConformance.Lps.Contract;

/// <summary>An attribute that an identity can carry beside its status (EXI ID 24, DMN INS 27 and 28).</summary>
[JsonConverter(typeof(EnumWords<LpsAttributeKind>))]
public enum LpsAttributeKind
{
    /// <summary>Homonyme: another identity resembles it.</summary>
    [JsonStringEnumMemberName("homonyme")]
    Homonyme,

    /// <summary>Douteuse: the identity is doubted.</summary>
    [JsonStringEnumMemberName("douteuse")]
    Douteuse,

    /// <summary>Fictive: nobody bears the identity.</summary>
    [JsonStringEnumMemberName("fictive")]
    Fictive,
}
