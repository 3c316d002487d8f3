using System.Text.Json.Serialization;

namespace InsConformance.Lps.Contract;

/// <summary>How a search ended for the user.</summary>
[JsonConverter(typeof(EnumWords<SearchOutcomeKind>))]
public enum SearchOutcomeKind
{
    /// <summary>The service answered: see the return code.</summary>
    [JsonStringEnumMemberName("answered")]
    Answered,

    /// <summary>The service answered with a fault.</summary>
    [JsonStringEnumMemberName("fault")]
    Fault,

    /// <summary>No readable answer: unreachable, too late, or not the contract's XML.</summary>
    [JsonStringEnumMemberName("failed")]
    Failed,

    /// <summary>The LPS refused before any call and says why.</summary>
    [JsonStringEnumMemberName("refused")]
    Refused,
}
