using System.Text.Json.Serialization;

namespace InsConformance.Lps.Contract;

/// <summary>
/// JSON of the contract: camelCase, absent rather than null, and strict on both sides. An unknown, repeated or missing member is an
/// error, because a misspelt field that is silently dropped would be a scenario that silently proves nothing.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(LpsDescription))]
[JsonSerializable(typeof(ResetRequest))]
[JsonSerializable(typeof(ClockRequest))]
[JsonSerializable(typeof(ClockState))]
[JsonSerializable(typeof(TraitsEntry))]
[JsonSerializable(typeof(LpsIdentity))]
[JsonSerializable(typeof(SearchCommand))]
[JsonSerializable(typeof(SearchOutcome))]
[JsonSerializable(typeof(AcceptCommand))]
[JsonSerializable(typeof(AuditTrail))]
[JsonSerializable(typeof(CardSessionCommand))]
[JsonSerializable(typeof(CardSessionAnswer))]
[JsonSerializable(typeof(VitaleCard))]
[JsonSerializable(typeof(ProofSettings))]
[JsonSerializable(typeof(ProofCommand))]
[JsonSerializable(typeof(AttributesCommand))]
[JsonSerializable(typeof(StatusCommand))]
[JsonSerializable(typeof(UserRights))]
[JsonSerializable(typeof(FoundIdentities))]
[JsonSerializable(typeof(ScreenSettings))]
[JsonSerializable(typeof(LpsDocument))]
[JsonSerializable(typeof(DocumentSettings))]
[JsonSerializable(typeof(Hl7Command))]
[JsonSerializable(typeof(Hl7Outcome))]
[JsonSerializable(typeof(PartnerSettings))]
[JsonSerializable(typeof(OutgoingMessages))]
[JsonSerializable(typeof(Worklist))]
[JsonSerializable(typeof(VerifyCommand))]
[JsonSerializable(typeof(VerifyOutcome))]
[JsonSerializable(typeof(LpsProblem))]
internal sealed partial class LpsContractJson : JsonSerializerContext;
