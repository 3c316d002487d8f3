using System.Text.Json.Serialization;

namespace InsConformance.Lps.Launching;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReferenceLpsSettings))]
[JsonSerializable(typeof(ReadyLine))]
internal sealed partial class LaunchingJson : JsonSerializerContext;
