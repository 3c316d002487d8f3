namespace InsConformance.Foundation.Evidence;

/// <summary>How sure a fact of the INSi contract or of a catalogue is. Every open fact carries one, so that an editor can correct it.</summary>
public enum EvidenceMark
{
    /// <summary>Read in a published WSDL/XSD set. Written <c>XSD</c>.</summary>
    Schema,

    /// <summary>Bytes recorded against a real environment. Written <c>LIVE</c>.</summary>
    Live,

    /// <summary>Content of a CNDA test file. Written <c>CNDA</c>.</summary>
    Cnda,

    /// <summary>Read in the official document itself. Written <c>OFF</c>.</summary>
    Official,

    /// <summary>Statement of an official document, seen second-hand. Written <c>OFF2</c>.</summary>
    OfficialSecondHand,

    /// <summary>What a client does; works, not proven to be required. Written <c>CLIENT</c>.</summary>
    Client,

    /// <summary>Deduced by this project: a default to correct, never a certainty. Written <c>INF</c>.</summary>
    Inferred,

    /// <summary>A published standard (W3C, OASIS, IETF, ISO). Written <c>STD</c>.</summary>
    Standard,
}
