using System.Text.Json;
using System.Text.Json.Serialization;

namespace InsConformance.Cards.Tracing;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(IReadOnlyList<ApduEvidence>))]
internal sealed partial class ApduEvidenceJson : JsonSerializerContext;
