using InsConformance.Insi.Calls;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Searching;

/// <summary>How one call of a search ended.</summary>
internal sealed record SearchEnd(CallOutcome Outcome, InsiProposal? Proposal);
