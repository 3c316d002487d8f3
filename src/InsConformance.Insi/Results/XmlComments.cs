namespace InsConformance.Insi.Results;

/// <summary>Where a result holds comments, in our own words.</summary>
public enum XmlComments
{
    /// <summary>Nowhere.</summary>
    None,

    /// <summary>Between the elements of <c>INDIVIDU</c>. [CNDA]</summary>
    BetweenElements,

    /// <summary>Between elements and in the middle of every text: the text is what surrounds it (XML 1.0 section 2.5).</summary>
    InText,
}
