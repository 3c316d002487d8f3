namespace InsConformance.Insi.Results;

/// <summary>How a result of shape <see cref="SuccessShape.S3"/> is laid out: the CNDA files differ among themselves. Contract section 3.2 [CNDA].</summary>
/// <param name="PrettyPrinted">One element per line, indented; otherwise one line.</param>
/// <param name="Comments">Comments between the elements of <c>INDIVIDU</c>, in our own words.</param>
public sealed record ResultLayout(bool PrettyPrinted = true, bool Comments = false)
{
    /// <summary>Pretty-printed without comments.</summary>
    public static ResultLayout Default { get; } = new();
}
