using System.Text.Json.Serialization;

namespace InsConformance.Lps.Contract;

/// <summary>What came of opening a card session.</summary>
[JsonConverter(typeof(EnumWords<CardSessionOutcome>))]
public enum CardSessionOutcome
{
    /// <summary>The PIN was right: calls go out in card mode until the session ends.</summary>
    [JsonStringEnumMemberName("opened")]
    Opened,

    /// <summary>The PIN was wrong and cost one try.</summary>
    [JsonStringEnumMemberName("wrong-pin")]
    WrongPin,

    /// <summary>The PIN of the card is blocked.</summary>
    [JsonStringEnumMemberName("pin-blocked")]
    PinBlocked,

    /// <summary>There is no card of a professional in the readers.</summary>
    [JsonStringEnumMemberName("no-card")]
    NoCard,

    /// <summary>There is no reader, or no service for readers.</summary>
    [JsonStringEnumMemberName("no-reader")]
    NoReader,

    /// <summary>The card went away while it was used.</summary>
    [JsonStringEnumMemberName("card-removed")]
    CardRemoved,

    /// <summary>The card does not answer.</summary>
    [JsonStringEnumMemberName("card-mute")]
    CardMute,

    /// <summary>A card of a kind that this software cannot sign with, e.g. read without contact.</summary>
    [JsonStringEnumMemberName("card-refused")]
    CardRefused,

    /// <summary>The card answers wrongly, or another program holds it.</summary>
    [JsonStringEnumMemberName("card-error")]
    CardError,
}
