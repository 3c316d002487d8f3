using System.Text.Json.Serialization;

namespace InsConformance.Insi.Exchanges;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ExchangeEvidence))]
internal sealed partial class ExchangeEvidenceJson : JsonSerializerContext;
