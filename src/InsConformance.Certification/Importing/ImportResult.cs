using InsConformance.Certification.Catalogues;

namespace InsConformance.Certification.Importing;

/// <summary>What came out of a workbook.</summary>
/// <param name="Catalogue">The catalogue, read back from <paramref name="Text"/>: what is written can be loaded.</param>
/// <param name="Text">Its YAML.</param>
/// <param name="Sheet">The sheet that was read.</param>
/// <param name="Remarks">What had to be mended, each with its cell.</param>
public sealed record ImportResult(Catalogue Catalogue, string Text, string Sheet, IReadOnlyList<string> Remarks);
