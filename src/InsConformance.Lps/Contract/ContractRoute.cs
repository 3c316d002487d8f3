namespace InsConformance.Lps.Contract;

/// <summary>One route of the driver contract.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Template, e.g. <c>/identities/{id}</c>.</param>
/// <param name="Capability">The capability that it belongs to; <see langword="null"/> for the floor, which every LPS serves.</param>
public sealed record ContractRoute(string Method, string Path, string? Capability = null);
