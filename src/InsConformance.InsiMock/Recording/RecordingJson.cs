using System.Text.Json.Serialization;

namespace InsConformance.InsiMock.Recording;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RecordingFacts))]
[JsonSerializable(typeof(RecordedExchange))]
internal sealed partial class RecordingJson : JsonSerializerContext;
