using System.Text.Json.Serialization;

namespace InsConformance.Reports.Mutation;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    WriteIndented = true,
    NewLine = "\n",
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(KillMatrix))]
internal sealed partial class KillMatrixJson : JsonSerializerContext;
