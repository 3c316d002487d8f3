namespace InsConformance.Certification.Dossiers;

/// <summary>A version of the software as requests carry it.</summary>
/// <param name="Where">Field, e.g. <c>ContexteLPS/LPS/Version</c>.</param>
/// <param name="Value">The text; <see langword="null"/> for requests that carry none.</param>
/// <param name="FirstExchange">Number of the first exchange.</param>
/// <param name="Count">How many exchanges.</param>
public sealed record SeenVersion(string Where, string? Value, int FirstExchange, int Count);
