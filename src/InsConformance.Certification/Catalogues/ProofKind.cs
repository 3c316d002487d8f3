namespace InsConformance.Certification.Catalogues;

/// <summary>What a proof is made of. Kinds as the Convergence proof lists name them, plus the exchanges that the CNDA asks for.</summary>
public enum ProofKind
{
    /// <summary>Captured request and response frames. Written <c>exchange</c>.</summary>
    Exchange,

    /// <summary>A demonstration: captures, video, or played steps. Written <c>demonstration</c>.</summary>
    Demonstration,

    /// <summary>A screen copy. Written <c>screenshot</c>.</summary>
    Screenshot,

    /// <summary>An extract of a log. Written <c>log</c>.</summary>
    Log,

    /// <summary>HL7 messages as sent or received. Written <c>message</c>.</summary>
    Message,

    /// <summary>A scan of a printed document. Written <c>scan</c>.</summary>
    Scan,

    /// <summary>A permanent link of an interoperability validator. Written <c>gazelle</c>.</summary>
    Gazelle,

    /// <summary>The CNDA authorisation. Written <c>cnda</c>.</summary>
    CndaAuthorisation,

    /// <summary>A signed statement. Written <c>declaration</c>.</summary>
    Declaration,

    /// <summary>Documentation. Written <c>document</c>.</summary>
    Document,
}
