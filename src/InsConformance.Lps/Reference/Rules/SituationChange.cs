using InsConformance.Identity.Statuses;

namespace InsConformance.Lps.Reference.Rules;

/// <summary>Where an event leads, or why it leads nowhere.</summary>
internal sealed record SituationChange(Situation After, StatusRefusal? Refusal = null);
