namespace InsConformance.Insi.Results;

/// <summary>The XML shapes in which a success was seen. Contract section 3.2.</summary>
public enum SuccessShape
{
    /// <summary>January to October 2022: prefixed result, <c>TIQ/Prenom</c> present, <c>TypeMatricule</c> in the history, no dates. [LIVE]</summary>
    S1,

    /// <summary>Since October 2022: default namespace, no <c>TIQ/Prenom</c>, dates in the history. [LIVE]</summary>
    S2,

    /// <summary>The CNDA files: default namespace, <c>TIQ/Prenom</c> present, comments and line breaks. [CNDA]</summary>
    S3,
}
