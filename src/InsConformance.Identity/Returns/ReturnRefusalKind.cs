namespace InsConformance.Identity.Returns;

/// <summary>Why an INSi return may not be imported. Stable names: reports and tests rely on them.</summary>
public enum ReturnRefusalKind
{
    /// <summary>Birth name, list of given names or sex is empty (DMN INS 16).</summary>
    EmptyTrait,

    /// <summary>The birth date is absent or is none [INF]: nothing to compare with 00.</summary>
    UnreadableDate,

    /// <summary>00 as day or month of the birth date (DMN INS 15); a year 0000 too [INF].</summary>
    UnknownDatePart,
}
