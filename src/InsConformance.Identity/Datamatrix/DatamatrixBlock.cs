namespace InsConformance.Identity.Datamatrix;

/// <summary>One field as it stands in a payload.</summary>
/// <param name="Id">Its two characters.</param>
/// <param name="Value">Its value, GS left out.</param>
/// <param name="Position">Zero-based index of the value in the payload.</param>
public sealed record DatamatrixBlock(string Id, string Value, int Position);
