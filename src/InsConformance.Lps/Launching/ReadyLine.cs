namespace InsConformance.Lps.Launching;

/// <summary>The one line of JSON that the child writes on its standard output: where it listens, or why it cannot.</summary>
internal sealed record ReadyLine(string? Url = null, StartFailure? Error = null);
