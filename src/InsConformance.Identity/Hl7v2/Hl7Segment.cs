namespace InsConformance.Identity.Hl7v2;

/// <summary>One segment of a message. Immutable, thread-safe.</summary>
public sealed class Hl7Segment
{
    private readonly Hl7Delimiters _delimiters;
    private readonly Hl7Field[] _fields;

    internal Hl7Segment(string name, int offset, int length, Hl7Field[] fields, Hl7Delimiters delimiters)
    {
        Name = name;
        Offset = offset;
        Length = length;
        _fields = fields;
        _delimiters = delimiters;
    }

    /// <summary>Three characters, e.g. <c>PID</c>.</summary>
    public string Name { get; }

    /// <summary>Zero-based index in the message.</summary>
    public int Offset { get; }

    /// <summary>Characters of the segment without its end.</summary>
    public int Length { get; }

    /// <summary>How many fields are written.</summary>
    public int FieldCount => _fields.Length;

    /// <summary>A field, counted from 1 (MSH-1 is the field separator itself); an empty one when absent.</summary>
    public Hl7Field this[int number]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
            return number <= _fields.Length ? _fields[number - 1] : new("", Offset + Length, number, _delimiters);
        }
    }
}
