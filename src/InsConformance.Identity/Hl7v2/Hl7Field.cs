namespace InsConformance.Identity.Hl7v2;

/// <summary>One field of a segment. Immutable, thread-safe.</summary>
public sealed class Hl7Field
{
    private readonly Hl7Delimiters _delimiters;

    internal Hl7Field(string raw, int offset, int number, Hl7Delimiters delimiters)
    {
        Raw = raw;
        Offset = offset;
        Number = number;
        _delimiters = delimiters;
    }

    /// <summary>As written.</summary>
    public string Raw { get; }

    /// <summary>Zero-based index in the message; the end of the segment when the field is absent.</summary>
    public int Offset { get; }

    /// <summary>Its number in the segment, from 1.</summary>
    public int Number { get; }

    /// <summary>Whether nothing is written.</summary>
    public bool IsEmpty => Raw.Length == 0;

    /// <summary>The text of the first component of the first repetition, unescaped.</summary>
    public string Text => new Hl7Repetition(Raw.Split(_delimiters.Repetition, 2)[0], Offset, 1, _delimiters)[1].Text;

    /// <summary>Its repetitions; none when it is empty.</summary>
    public IReadOnlyList<Hl7Repetition> Repetitions
    {
        get
        {
            if (IsEmpty)
                return [];
            var repetitions = new List<Hl7Repetition>();
            var offset = Offset;
            foreach (var raw in Raw.Split(_delimiters.Repetition))
            {
                repetitions.Add(new(raw, offset, repetitions.Count + 1, _delimiters));
                offset += raw.Length + 1;
            }

            return repetitions;
        }
    }
}
