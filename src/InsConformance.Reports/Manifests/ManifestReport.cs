namespace InsConformance.Reports.Manifests;

/// <summary>How a folder compares with its manifest. Paths are relative, sorted.</summary>
/// <param name="Changed">Files whose size or SHA-256 differs.</param>
/// <param name="Missing">Files that the manifest lists and the folder lacks.</param>
/// <param name="Added">Files that the folder holds and the manifest does not list, half-written ones included.</param>
/// <param name="Links">Symbolic links, to files or folders, listed or not: their bytes are not in the folder that is handed over.</param>
/// <param name="Files">How many files the manifest lists.</param>
public sealed record ManifestReport(
    IReadOnlyList<string> Changed, IReadOnlyList<string> Missing, IReadOnlyList<string> Added, IReadOnlyList<string> Links, int Files)
{
    /// <summary>Whether every file is there as it was, and nothing else.</summary>
    public bool IsIntact => Changed.Count + Missing.Count + Added.Count + Links.Count == 0;
}
