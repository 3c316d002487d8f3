namespace InsConformance.Identity.Hl7v2;

/// <summary>Which rule a message breaks. Stable names: reports and tests rely on them.</summary>
public enum Hl7FindingCode
{
    /// <summary>Nothing at all.</summary>
    Empty,

    /// <summary>Over the limits of the reader.</summary>
    TooLong,

    /// <summary>The message does not start with MSH.</summary>
    HeaderMissing,

    /// <summary>MSH-1 and MSH-2 do not declare five different signs.</summary>
    Delimiters,

    /// <summary>A segment without a name of three characters, or without the field separator after it.</summary>
    SegmentName,

    /// <summary>An escape that is not known or not closed.</summary>
    Escape,

    /// <summary>A control character.</summary>
    ControlCharacter,

    /// <summary>Lines that do not end with CR alone; read all the same.</summary>
    LineEnding,

    /// <summary>A byte order mark or MLLP framing around the message; read all the same.</summary>
    Framing,

    /// <summary>Another version than the accepted ones in MSH-12 or MSH-21.</summary>
    Version,

    /// <summary>A segment that must be there is not.</summary>
    SegmentMissing,

    /// <summary>A segment or a birth name stands more often than it may.</summary>
    Repeated,

    /// <summary>A field or component that must be filled is not.</summary>
    Required,

    /// <summary>A field that PAM-FR forbids.</summary>
    Forbidden,

    /// <summary>A value that its table does not have.</summary>
    CodeUnknown,

    /// <summary>A value that breaks the rule of its trait; <see cref="Hl7Finding.Detail"/> says which.</summary>
    Content,

    /// <summary>An INS where the status forbids one (DMN INS 34, 45.2).</summary>
    InsNotAllowed,

    /// <summary>More than one INS.</summary>
    InsRepeated,

    /// <summary>Authority, OID and type of an INS that do not go together.</summary>
    InsAuthority,

    /// <summary>Codes of PID-32 that exclude each other.</summary>
    StatusConflict,

    /// <summary>Matricule and traits contradict each other; only a warning.</summary>
    Incoherent,
}
