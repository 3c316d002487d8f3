namespace InsConformance.Certification.Catalogues;

/// <summary>The upper level of a catalogue: one rule, or one numbered test.</summary>
/// <param name="Id">Id, unique at this level of the catalogue, e.g. <c>2.03</c>.</param>
/// <param name="Title">Short French title.</param>
/// <param name="Scenarios">At least one.</param>
public sealed record Requirement(string Id, string Title, IReadOnlyList<RequirementScenario> Scenarios);
