using InsConformance.Foundation;

namespace InsConformance.Reports.Fiction;

/// <summary>A value that says who somebody is, and where it was seen.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">As written there.</param>
/// <param name="Place">File, relative to the run folder, and line where lines mean something.</param>
/// <param name="Element">Element, label or column.</param>
/// <param name="IsDamaged">Whether a fault was played where it was read, so that one character may be another.</param>
internal sealed record Sighting(IdentityKind Kind, string Value, Place Place, string Element, bool IsDamaged = false)
{
    public override string ToString() => $"{Place}: {Element} ({Kind})";
}
