using System.Text.Json.Serialization;

namespace InsConformance.Lps.Contract;

/// <summary>What came of reading the carte Vitale.</summary>
[JsonConverter(typeof(EnumWords<VitaleOutcome>))]
public enum VitaleOutcome
{
    /// <summary>Its beneficiaries are there to choose from.</summary>
    [JsonStringEnumMemberName("read")]
    Read,

    /// <summary>A carte Vitale 1: this software sees that it is there and cannot read it.</summary>
    [JsonStringEnumMemberName("presence-only")]
    PresenceOnly,

    /// <summary>There is no carte Vitale in the readers.</summary>
    [JsonStringEnumMemberName("no-card")]
    NoCard,

    /// <summary>There is no reader, or no service for readers.</summary>
    [JsonStringEnumMemberName("no-reader")]
    NoReader,

    /// <summary>The card went away while it was read.</summary>
    [JsonStringEnumMemberName("card-removed")]
    CardRemoved,

    /// <summary>The card does not answer.</summary>
    [JsonStringEnumMemberName("card-mute")]
    CardMute,

    /// <summary>The card answers wrongly, or another program holds it.</summary>
    [JsonStringEnumMemberName("card-error")]
    CardError,
}
