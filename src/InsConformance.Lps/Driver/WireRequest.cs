namespace InsConformance.Lps.Driver;

/// <summary>A request to send as it is, whether or not the contract allows it.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Path">Path with query, e.g. <c>/identities/P1</c>, already escaped.</param>
/// <param name="Body">The body; <see langword="null"/> sends none.</param>
/// <param name="ContentType">Value of that header; <see langword="null"/> sends none.</param>
public sealed record WireRequest(string Method, string Path, byte[]? Body = null, string? ContentType = "application/json");
