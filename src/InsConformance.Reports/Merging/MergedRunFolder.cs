using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Merging;

/// <summary>A run put together from others.</summary>
/// <param name="Folder">Its folder: recorded files and attached proofs; reports are yet to be built.</param>
/// <param name="Parts">How many runs it was put together from.</param>
/// <param name="Repeated">Keys of scenarios that several held with the same result, and that count once.</param>
/// <param name="MissingShards">Shards that were not given.</param>
public sealed record MergedRunFolder(RunFolder Folder, int Parts, IReadOnlyList<string> Repeated, IReadOnlyList<string> MissingShards)
{
    /// <summary>Whether a part had a <c>ctrf.json</c>: the merged run is then to have one too.</summary>
    public bool HadCtrf { get; init; }

    /// <summary>Files and folders of the parts that are neither recorded, nor built again, nor attached to a proof, such as a filled requirement workbook.</summary>
    public IReadOnlyList<string> NotCarried { get; init; } = [];
}
