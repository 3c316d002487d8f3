using InsConformance.Foundation.Evidence;

namespace InsConformance.Insi.Checks;

/// <summary>One rule that received requests are held against.</summary>
/// <param name="Id">Stable kebab-case id.</param>
/// <param name="Title">What is checked, in French.</param>
/// <param name="Severity">Weight of a breach.</param>
/// <param name="Evidence">How sure the rule is.</param>
/// <param name="Source">Section of the contract study.</param>
/// <param name="IsEnabled">Whether breaches are reported.</param>
/// <param name="IsRefusedWhenStrict">Whether a mock in strict mode answers a fault to a breach that is no error; it always does to an error.</param>
public sealed record ContractCheck(string Id, string Title, CheckSeverity Severity, EvidenceMark Evidence, string Source, bool IsEnabled = true, bool IsRefusedWhenStrict = false);
