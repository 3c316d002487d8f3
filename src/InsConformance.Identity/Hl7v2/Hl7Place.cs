namespace InsConformance.Identity.Hl7v2;

/// <summary>A place in a message, in HL7's own counting: everything from 1.</summary>
/// <param name="Segment">Name of the segment, or empty for the whole message.</param>
/// <param name="Field">Field, or 0 for the whole segment.</param>
/// <param name="Repetition">Repetition, or 0 for the whole field.</param>
/// <param name="Component">Component, or 0.</param>
/// <param name="Offset">Zero-based index of its first character in the message.</param>
public sealed record Hl7Place(string Segment, int Field = 0, int Repetition = 0, int Component = 0, int Offset = 0)
{
    /// <summary>E.g. <c>PID-3[2].4</c>; <c>message</c> for the whole.</summary>
    public override string ToString()
    {
        if (Segment.Length == 0)
            return "message";
        var text = Segment;
        if (Field > 0)
            text += $"-{Field}";
        if (Repetition > 0)
            text += $"[{Repetition}]";
        return Component > 0 ? $"{text}.{Component}" : text;
    }
}
