namespace InsConformance.Lps.Contract;

/// <summary>The kind of a change in the audit trail: which field, from what to what (DMN INS 17).</summary>
/// <param name="Field">The field, e.g. <c>nomUtilise</c>, <c>status</c>, <c>attributes</c>, <c>proof</c>.</param>
/// <param name="From">Former value; absent when it was empty.</param>
/// <param name="To">New value; absent when it is empty now.</param>
public sealed record FieldChange(string Field, string? From = null, string? To = null);
