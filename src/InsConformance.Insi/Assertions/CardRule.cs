using InsConformance.Foundation.Evidence;

namespace InsConformance.Insi.Assertions;

/// <summary>One kind of card and whether the service lets it in. Contract section 6.1.</summary>
/// <param name="Kind">e.g. <c>CPS</c>, <c>CPE-anonyme</c>.</param>
/// <param name="Type">Certificate extension 1.2.250.1.71.1.2.2.</param>
/// <param name="IsNominative">Whether the subject names a person.</param>
/// <param name="Titles">Titles of the subject, any of them; empty for whatever title.</param>
/// <param name="IsAccepted">Whether it is let in, unless a switch says otherwise.</param>
/// <param name="Evidence">How sure that is.</param>
public sealed record CardRule(string Kind, int Type, bool IsNominative, IReadOnlyList<string> Titles, bool IsAccepted, EvidenceMark Evidence);
