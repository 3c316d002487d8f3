namespace InsConformance.Insi.Exchanges;

/// <summary>One HTTP header field as received or sent.</summary>
/// <param name="Name">Field name.</param>
/// <param name="Value">Field value.</param>
public sealed record HttpField(string Name, string Value);
