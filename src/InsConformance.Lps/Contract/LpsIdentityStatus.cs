using System.Text.Json.Serialization;

namespace InsConformance.Lps.Contract;

/// <summary>Status of an identity (RNIV EXI SI 07): INSi return kept or not, high-confidence control made or not.</summary>
[JsonConverter(typeof(EnumWords<LpsIdentityStatus>))]
public enum LpsIdentityStatus
{
    /// <summary>Provisoire: neither.</summary>
    [JsonStringEnumMemberName("PROV")]
    Provisoire,

    /// <summary>Validée: control only.</summary>
    [JsonStringEnumMemberName("VALI")]
    Validee,

    /// <summary>Récupérée: INSi return only.</summary>
    [JsonStringEnumMemberName("RECUP")]
    Recuperee,

    /// <summary>Qualifiée: both.</summary>
    [JsonStringEnumMemberName("QUAL")]
    Qualifiee,
}
