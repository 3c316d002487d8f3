namespace InsConformance.Identity.Hl7v2;

/// <summary>Writes one segment; fields may be set in any order, those not set stay empty. Not thread-safe.</summary>
/// <param name="name">Three characters.</param>
/// <param name="delimiters">Delimiters of the message.</param>
public sealed class Hl7SegmentWriter(string name, Hl7Delimiters delimiters)
{
    private readonly SortedDictionary<int, string> _fields = [];

    /// <summary>Sets a field of one text, escaped here.</summary>
    public Hl7SegmentWriter Text(int field, string? text) => Raw(field, delimiters.Escaped(text));

    /// <summary>Sets a field of repetitions that are written already (<see cref="Hl7Delimiters.Join"/>); empty ones are left out.</summary>
    public Hl7SegmentWriter Repetitions(int field, params IEnumerable<string> repetitions) =>
        Raw(field, string.Join(delimiters.Repetition, repetitions.Where(r => r.Length > 0)));

    /// <summary>The segment without its end.</summary>
    public override string ToString()
    {
        var last = _fields.Where(f => f.Value.Length > 0).Select(f => f.Key).LastOrDefault();
        return name + string.Concat(Enumerable.Range(1, last).Select(i => delimiters.Field + _fields.GetValueOrDefault(i, "")));
    }

    private Hl7SegmentWriter Raw(int field, string raw)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(field, 1);
        _fields[field] = raw;
        return this;
    }
}
