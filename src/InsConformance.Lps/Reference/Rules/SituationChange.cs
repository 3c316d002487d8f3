using InsConformance.Identity.Statuses;

namespace InsConformance.Lps.Reference.Rules;

/// <summary>Where an event leads, or why it leads nowhere, and whether a person must look at it.</summary>
internal sealed record SituationChange(Situation After, StatusRefusal? Refusal = null, bool IsWorklistDue = false);
