using InsConformance.Foundation.Evidence;

namespace InsConformance.Insi.Verification;

/// <summary>One entry of the verification contract: what it is for, how it is written, and how sure that is. Contract section 1.4.</summary>
/// <param name="Section">Part of the data file, e.g. <c>elements</c>.</param>
/// <param name="Role">What the program uses it for, e.g. <c>birth-name</c>.</param>
/// <param name="Name">How it is written on the wire.</param>
/// <param name="Evidence">How sure.</param>
/// <param name="Note">Where it comes from, or <see langword="null"/>.</param>
public sealed record VerificationTerm(string Section, string Role, string Name, EvidenceMark Evidence, string? Note);
