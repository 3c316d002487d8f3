using System.Text;

namespace InsConformance.Identity.Hl7v2;

/// <summary>The five signs of HL7 v2 ER7, as MSH-1 and MSH-2 declare them, and what is written with them (HL7 v2.5 chapter 2 [general]). Immutable, thread-safe.</summary>
/// <param name="Field">Between fields, usually <c>|</c>.</param>
/// <param name="Component">Usually <c>^</c>.</param>
/// <param name="Repetition">Usually <c>~</c>.</param>
/// <param name="Escape">Usually <c>\</c>.</param>
/// <param name="Subcomponent">Usually <c>&amp;</c>.</param>
public sealed record Hl7Delimiters(char Field, char Component, char Repetition, char Escape, char Subcomponent)
{
    /// <summary>The usual ones, <c>|^~\&amp;</c>.</summary>
    public static Hl7Delimiters Usual { get; } = new('|', '^', '~', '\\', '&');

    /// <summary>What MSH-2 holds.</summary>
    public string Encoding => new([Component, Repetition, Escape, Subcomponent]);

    /// <summary>Whether the five are different signs, none a letter, a digit, a space or a control.</summary>
    public bool AreUsable
    {
        get
        {
            char[] all = [Field, Component, Repetition, Escape, Subcomponent];
            return all.Distinct().Count() == all.Length && all.All(c => c is > ' ' and < '\u007F' && !char.IsAsciiLetterOrDigit(c));
        }
    }

    /// <summary>A text that may stand anywhere in a message: delimiters and line ends escaped, other controls too.</summary>
    public string Escaped(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var written = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            var name = NameOf(c);
            if (name is null)
                written.Append(c);
            else
                written.Append(Escape).Append(name).Append(Escape);
        }

        return written.ToString();
    }

    /// <summary>One repetition of components, each escaped; empty ones at the end are left out.</summary>
    public string Join(params IEnumerable<string?> components) => string.Join(Component, components.Select(Escaped)).TrimEnd(Component);

    /// <summary>One repetition whose components are written already.</summary>
    public string JoinRaw(params IEnumerable<string> components) => string.Join(Component, components).TrimEnd(Component);

    /// <summary>One component of subcomponents, each escaped.</summary>
    public string JoinSubcomponents(params IEnumerable<string?> subcomponents) => string.Join(Subcomponent, subcomponents.Select(Escaped)).TrimEnd(Subcomponent);

    /// <summary>The text that <paramref name="raw"/> stands for.</summary>
    /// <param name="raw">A value without delimiters.</param>
    /// <param name="faultAt">Index of the first escape that is not known or not closed, kept as it is in the text; -1 when there is none.</param>
    public string Unescaped(string raw, out int faultAt)
    {
        ArgumentNullException.ThrowIfNull(raw);
        faultAt = -1;
        if (!raw.Contains(Escape, StringComparison.Ordinal))
            return raw;
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            var end = raw[i] == Escape ? raw.IndexOf(Escape, i + 1) : -1;
            if (end > i && Meaning(raw.AsSpan(i + 1, end - i - 1)) is { } meaning)
            {
                text.Append(meaning);
                i = end;
                continue;
            }

            if (raw[i] == Escape && faultAt < 0)
                faultAt = i;
            text.Append(raw[i]);
        }

        return text.ToString();
    }

    private string? NameOf(char c)
    {
        if (c == Field)
            return "F";
        if (c == Component)
            return "S";
        if (c == Subcomponent)
            return "T";
        if (c == Repetition)
            return "R";
        if (c == Escape)
            return "E";
        return c < ' ' ? "X" + ((int)c).ToString("X2", System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private string? Meaning(ReadOnlySpan<char> name) => name switch
    {
        "F" => Field.ToString(),
        "S" => Component.ToString(),
        "T" => Subcomponent.ToString(),
        "R" => Repetition.ToString(),
        "E" => Escape.ToString(),
        "H" or "N" => "",
        ".br" => "\n",
        ['X', .. var digits] when digits.Length is > 0 and <= 64 && digits.Length % 2 == 0 && Convert.FromHexString(digits, new byte[32], out _, out _) == System.Buffers.OperationStatus.Done =>
            System.Text.Encoding.Latin1.GetString(Convert.FromHexString(digits)),
        _ => null,
    };
}
