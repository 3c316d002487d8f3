namespace InsConformance.Identity.Hl7v2;

/// <summary>An HL7 v2 message, cut into segments. Immutable, thread-safe.</summary>
/// <param name="Delimiters">Its delimiters.</param>
/// <param name="Segments">Its segments in order; the first is MSH.</param>
public sealed record Hl7Message(Hl7Delimiters Delimiters, IReadOnlyList<Hl7Segment> Segments)
{
    /// <summary>The trigger event, MSH-9.2, e.g. <c>A31</c>; that of EVN-1 when MSH-9.2 is empty.</summary>
    public string Event
    {
        get
        {
            var type = First("MSH")?[9].Repetitions;
            var stated = type is [var first, ..] ? first[2].Text : "";
            return stated.Length > 0 ? stated : First("EVN")?[1].Text ?? "";
        }
    }

    /// <summary>The first segment of that name, or <see langword="null"/>.</summary>
    public Hl7Segment? First(string name) => Segments.FirstOrDefault(s => s.Name == name);

    /// <summary>All segments of that name.</summary>
    public IEnumerable<Hl7Segment> All(string name) => Segments.Where(s => s.Name == name);
}
