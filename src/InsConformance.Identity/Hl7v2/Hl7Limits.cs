namespace InsConformance.Identity.Hl7v2;

/// <summary>How much the reader takes in: messages are hostile input.</summary>
public sealed record Hl7Limits
{
    /// <summary>The defaults.</summary>
    public static Hl7Limits Default { get; } = new();

    /// <summary>Most characters of a message. Default 1,048,576.</summary>
    public int Characters { get; init; } = 1 << 20;

    /// <summary>Most segments. Default 1,000.</summary>
    public int Segments { get; init; } = 1000;

    /// <summary>Most fields of a segment. Default 500; most findings too.</summary>
    public int Fields { get; init; } = 500;
}
