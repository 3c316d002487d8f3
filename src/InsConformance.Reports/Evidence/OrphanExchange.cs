namespace InsConformance.Reports.Evidence;

/// <summary>Files of an exchange that no step attached (a run cut in between).</summary>
/// <param name="Number">Number in the run.</param>
/// <param name="Request">Relative path, or <see langword="null"/> when absent.</param>
/// <param name="Response">Relative path, or <see langword="null"/> when absent.</param>
internal sealed record OrphanExchange(int Number, string? Request, string? Response);
