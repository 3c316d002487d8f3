using InsConformance.Foundation.Evidence;

namespace InsConformance.Insi.Assertions;

/// <summary>One rule that assertions are held against.</summary>
/// <param name="Id">Stable kebab-case id.</param>
/// <param name="Title">What is checked, in French.</param>
/// <param name="Outcome">What a breach leads to.</param>
/// <param name="Fault">Detail code of the fault that refuses; a row of the fault catalogue [INF].</param>
/// <param name="Evidence">How sure the rule is.</param>
/// <param name="Source">Section of the contract study.</param>
/// <param name="IsGuard">Whether it keeps a signature from being got round: then it always refuses.</param>
public sealed record AssertionRule(string Id, string Title, AssertionOutcome Outcome, string Fault, EvidenceMark Evidence, string Source, bool IsGuard);
