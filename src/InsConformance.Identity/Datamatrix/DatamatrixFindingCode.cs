namespace InsConformance.Identity.Datamatrix;

/// <summary>Which rule of the format a payload breaks. Stable names: reports and tests rely on them.</summary>
public enum DatamatrixFindingCode
{
    /// <summary>Nothing at all.</summary>
    Empty,

    /// <summary>More characters than a Data Matrix holds.</summary>
    TooLong,

    /// <summary>The header is not <c>IS</c>, <c>01</c> and 22 zeros.</summary>
    Header,

    /// <summary>A block id outside S1 to S7.</summary>
    FieldUnknown,

    /// <summary>A field that stands twice.</summary>
    FieldRepeated,

    /// <summary>A compulsory field that is not there.</summary>
    FieldMissing,

    /// <summary>A value that is too short.</summary>
    FieldTooShort,

    /// <summary>A value that breaks the rule of its trait; <see cref="DatamatrixFinding.Detail"/> says which.</summary>
    FieldContent,

    /// <summary>A variable field below its greatest length that GS does not close.</summary>
    GsMissing,

    /// <summary>GS after a field of fixed length.</summary>
    GsAfterFixedField,

    /// <summary>GS after a variable field at its greatest length.</summary>
    GsAfterFullField,

    /// <summary>GS at the end of the payload.</summary>
    GsAtEnd,

    /// <summary>Matricule and traits contradict each other; only a warning.</summary>
    Incoherent,
}
