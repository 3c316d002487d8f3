using System.Text.Json.Serialization;

namespace InsConformance.Lps.Contract;

/// <summary>Nature of a matricule, as the LPS shows it beside the number.</summary>
[JsonConverter(typeof(EnumWords<InsNature>))]
public enum InsNature
{
    /// <summary>Definitive number.</summary>
    [JsonStringEnumMemberName("NIR")]
    Nir,

    /// <summary>Waiting number, temporary (OID <c>.9</c>).</summary>
    [JsonStringEnumMemberName("NIA")]
    Nia,
}
