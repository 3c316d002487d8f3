using System.Text.Json.Serialization;

namespace InsConformance.Lps.Contract;

/// <summary>Writes an enumeration as its words and reads nothing else: a number would pass for whatever stands at that place.</summary>
internal sealed class EnumWords<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;
