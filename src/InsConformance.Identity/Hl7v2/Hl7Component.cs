namespace InsConformance.Identity.Hl7v2;

/// <summary>One component of a repetition. Immutable, thread-safe.</summary>
public sealed class Hl7Component
{
    private readonly Hl7Delimiters _delimiters;

    internal Hl7Component(string raw, int offset, Hl7Delimiters delimiters)
    {
        Raw = raw;
        Offset = offset;
        _delimiters = delimiters;
    }

    /// <summary>As written.</summary>
    public string Raw { get; }

    /// <summary>Zero-based index in the message.</summary>
    public int Offset { get; }

    /// <summary>Whether nothing is written; HL7 null (<c>""</c>) is something.</summary>
    public bool IsEmpty => Raw.Length == 0;

    /// <summary>Whether it is HL7 null, <c>""</c>: to be deleted by the receiver.</summary>
    public bool IsNull => Raw == "\"\"";

    /// <summary>The text of its first subcomponent, unescaped; empty for HL7 null.</summary>
    public string Text => Subcomponent(1);

    /// <summary>The text of a subcomponent, counted from 1, unescaped; empty when absent or HL7 null.</summary>
    public string Subcomponent(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        var parts = Raw.Split(_delimiters.Subcomponent);
        return number > parts.Length || parts[number - 1] == "\"\"" ? "" : _delimiters.Unescaped(parts[number - 1], out _);
    }
}
