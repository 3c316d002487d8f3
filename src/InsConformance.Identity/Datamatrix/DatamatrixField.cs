namespace InsConformance.Identity.Datamatrix;

/// <summary>A field of the INS datamatrix. Requirements 5 [HD, quoting ANS v2.2].</summary>
/// <param name="Id">Two characters, <c>S1</c> to <c>S7</c>.</param>
/// <param name="Label">What it holds, in French.</param>
/// <param name="MinLength">Fewest characters.</param>
/// <param name="MaxLength">Most characters.</param>
/// <param name="IsRequired">Whether a payload must have it.</param>
public sealed record DatamatrixField(string Id, string Label, int MinLength, int MaxLength, bool IsRequired)
{
    /// <summary>Whether its length varies, so that GS closes it below <see cref="MaxLength"/>.</summary>
    public bool IsVariable => MinLength != MaxLength;
}
