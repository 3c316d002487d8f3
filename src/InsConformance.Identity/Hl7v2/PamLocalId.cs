namespace InsConformance.Identity.Hl7v2;

/// <summary>A patient identifier other than the INS, in PID-3.</summary>
/// <param name="Value">CX.1.</param>
/// <param name="Authority">Namespace of its authority, CX.4.1.</param>
/// <param name="AuthorityOid">OID of its authority, CX.4.2, or <see langword="null"/>.</param>
/// <param name="Type">CX.5; default <c>PI</c>.</param>
public sealed record PamLocalId(string Value, string Authority, string? AuthorityOid = null, string Type = "PI");
