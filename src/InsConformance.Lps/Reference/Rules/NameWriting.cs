using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Rules;

/// <summary>A name as it may leave for the service, or why it may not.</summary>
internal sealed record NameWriting(string Text, LpsNotice? Refusal = null);
