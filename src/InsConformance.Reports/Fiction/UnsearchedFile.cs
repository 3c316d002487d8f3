namespace InsConformance.Reports.Fiction;

/// <summary>A file that leaves in evidence and could not be looked into, wholly or in part: a person must look.</summary>
/// <param name="File">Path relative to the run folder, or the name of an attachment.</param>
/// <param name="Why">What of it was not searched, in French.</param>
public sealed record UnsearchedFile(string File, string Why);
