using InsConformance.Foundation.Evidence;

namespace InsConformance.Insi.Assertions;

/// <summary>One attribute that a PS assertion may carry. Contract section 2.6.</summary>
/// <param name="Name">As the official card sample writes it.</param>
/// <param name="PscName">As the official Pro Santé Connect sample writes it.</param>
/// <param name="RequiredBy">NameQualifiers whose assertions must carry it.</param>
/// <param name="RequiredForProfessions">Professions (table G15, in the certificate) whose card assertions must carry it.</param>
/// <param name="Evidence">How sure that is.</param>
public sealed record AssertionAttributeRule(
    string Name, string PscName, IReadOnlyList<string> RequiredBy, IReadOnlyList<string> RequiredForProfessions, EvidenceMark Evidence);
