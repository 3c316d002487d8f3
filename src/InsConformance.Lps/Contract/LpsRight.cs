using System.Text.Json.Serialization;

namespace InsConformance.Lps.Contract;

/// <summary>A right that an administrator gives to a user (DMN INS 5, 6 and 29).</summary>
[JsonConverter(typeof(EnumWords<LpsRight>))]
public enum LpsRight
{
    /// <summary>See identities.</summary>
    [JsonStringEnumMemberName("read")]
    Read,

    /// <summary>Create identities and change the traits that are not locked.</summary>
    [JsonStringEnumMemberName("write")]
    Write,

    /// <summary>Change locked traits: the super-user of DMN INS 29.</summary>
    [JsonStringEnumMemberName("locked-traits")]
    LockedTraits,

    /// <summary>Validate an identity.</summary>
    [JsonStringEnumMemberName("validate")]
    Validate,

    /// <summary>Call INSi and accept what it returns.</summary>
    [JsonStringEnumMemberName("insi")]
    Insi,
}
