namespace InsConformance.Certification.Importing;

/// <summary>A row of a requirement workbook. Cells left blank because the row above says it are filled.</summary>
/// <param name="Row">The row, from 0.</param>
/// <param name="Perimeter">Its perimeter, when the workbook has perimeters; else empty.</param>
/// <param name="Ids">Published ids of its proofs; without any, that of its scenario, else of its requirement.</param>
public sealed record RequirementPlace(int Row, string Perimeter, IReadOnlyList<string> Ids);
