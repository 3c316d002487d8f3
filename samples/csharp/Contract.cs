using System.Text.Json.Serialization;

namespace SampleDriver;

// The bodies of the contract that this driver needs, named as in docs/lps-driver.openapi.yaml.

internal sealed record LpsDescription(string Name, string Version, int Contract, IReadOnlyList<string> Capabilities);

internal sealed record ResetRequest(
    string? InsiUrl = null, long? Seed = null, string? CardInsiUrl = null, IReadOnlyList<string>? PcscReaders = null, IReadOnlyList<string>? EmulatedReaders = null);

internal sealed record TraitsEntry(TypedTraits Traits, string? User = null);

internal sealed record TypedTraits(
    string? NomNaissance = null,
    IReadOnlyList<string>? Prenoms = null,
    string? Sexe = null,
    string? DateNaissance = null,
    string? LieuNaissance = null,
    string? PremierPrenom = null,
    string? NomUtilise = null,
    string? PrenomUtilise = null,
    string? NumeroAssure = null);

internal sealed record LpsIdentity(string Id, string Status, LpsTraits Traits, IReadOnlyList<LpsIns> History, IReadOnlyList<LpsNotice> Alerts);

internal sealed record LpsTraits(
    string NomNaissance,
    string PremierPrenom,
    string ListePrenom,
    string Sexe,
    string DateNaissance,
    string? LieuNaissance,
    string? NomUtilise,
    string? PrenomUtilise,
    string? NumeroAssure);

internal sealed record LpsIns(string Matricule, string Oid, string? Cle, string? DateDeb, string? DateFin);

internal sealed record LpsNotice(string Code, string Text);

internal sealed record SearchCommand(string Mode = "traits", string? User = null, int? Beneficiary = null);

internal sealed record SearchOutcome(
    string Outcome,
    int Calls,
    string Text,
    string? CodeCr = null,
    string? LibelleCr = null,
    InsiProposal? Proposal = null,
    FaultReport? Fault = null,
    LpsNotice? Refusal = null);

internal sealed record InsiProposal(InsiReturn Returned, bool Importable, IReadOnlyList<LpsNotice> Notices);

internal sealed record InsiReturn(LpsIns Ins, IReadOnlyList<LpsIns> History, ReturnedTraits Traits);

internal sealed record ReturnedTraits(string? NomNaissance, string? ListePrenom, string? Sexe, string? DateNaissance, string? LieuNaissance, string? Prenom);

internal sealed record FaultReport(string Text, string? Code, string? Severite);

internal sealed record LpsProblem(string Title, int Status, string Code, string? Detail, string? Field);

/// <summary>As strict as the contract asks: an unknown, repeated, missing or mistyped member is an error; a member without a value is left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowDuplicateProperties = false)]
[JsonSerializable(typeof(LpsDescription))]
[JsonSerializable(typeof(ResetRequest))]
[JsonSerializable(typeof(TraitsEntry))]
[JsonSerializable(typeof(LpsIdentity))]
[JsonSerializable(typeof(SearchCommand))]
[JsonSerializable(typeof(SearchOutcome))]
[JsonSerializable(typeof(LpsProblem))]
internal sealed partial class Json : JsonSerializerContext;
