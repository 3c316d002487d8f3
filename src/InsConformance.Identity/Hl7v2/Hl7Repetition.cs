namespace InsConformance.Identity.Hl7v2;

/// <summary>One repetition of a field. Immutable, thread-safe.</summary>
public sealed class Hl7Repetition
{
    private readonly Hl7Delimiters _delimiters;

    internal Hl7Repetition(string raw, int offset, int number, Hl7Delimiters delimiters)
    {
        Raw = raw;
        Offset = offset;
        Number = number;
        _delimiters = delimiters;
    }

    /// <summary>As written.</summary>
    public string Raw { get; }

    /// <summary>Zero-based index in the message.</summary>
    public int Offset { get; }

    /// <summary>Its number in the field, from 1.</summary>
    public int Number { get; }

    /// <summary>A component, counted from 1; an empty one when absent.</summary>
    public Hl7Component this[int number]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
            var start = 0;
            for (var i = 1; i < number; i++)
            {
                var next = Raw.IndexOf(_delimiters.Component, start);
                if (next < 0)
                    return new("", Offset + Raw.Length, _delimiters);
                start = next + 1;
            }

            var end = Raw.IndexOf(_delimiters.Component, start);
            return new(end < 0 ? Raw[start..] : Raw[start..end], Offset + start, _delimiters);
        }
    }
}
