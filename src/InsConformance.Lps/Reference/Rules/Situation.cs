using InsConformance.Identity.Attributes;
using InsConformance.Identity.Statuses;

namespace InsConformance.Lps.Reference.Rules;

/// <summary>
/// Where an identity stands. Unlike <see cref="IdentityState"/> it may break the rules: a mutant's identities do.
/// </summary>
internal sealed record Situation(IdentityStatus Status, bool HasIns, IdentityAttributes Attributes);
