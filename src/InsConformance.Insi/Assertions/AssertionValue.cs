namespace InsConformance.Insi.Assertions;

/// <summary>One attribute to write, exactly as spelled.</summary>
/// <param name="Name">e.g. <c>identifiantFacturation</c>.</param>
/// <param name="Value">Its value.</param>
public sealed record AssertionValue(string Name, string Value);
