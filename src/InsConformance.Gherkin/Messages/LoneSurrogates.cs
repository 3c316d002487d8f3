using System.Text;
using System.Text.Json;
using InsConformance.Foundation;

namespace InsConformance.Gherkin.Messages;

/// <summary>
/// JSON may escape half a character (<c>\ud800</c>): it is well-formed (RFC 8259, section 8.2) and no text, so that nothing could be written of it.
/// A line that a kill cut is never so: it does not parse. Thread-safe.
/// </summary>
public static class LoneSurrogates
{
    /// <summary>Whether a string or a name of a message is not Unicode.</summary>
    /// <param name="json">One well-formed JSON value in UTF-8.</param>
    public static bool IsIn(ReadOnlySpan<byte> json)
    {
        // Few lines escape anything above the basic letters: the others cost one search.
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0)
            return false;
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.String or JsonTokenType.PropertyName, ValueIsEscaped: true } && HasLone(Encoding.UTF8.GetString(reader.ValueSpan)))
                return true;
        }

        return false;
    }

    /// <summary>The error to tell.</summary>
    /// <param name="place">The file and the line.</param>
    public static InputException Fault(Place place) =>
        new("messages-line", place, "is not a Cucumber message: a text holds half a character (a lone surrogate, \\ud800 to \\udfff)", "write the messages again with the tool that made them");

    /// <summary>Walks the escapes: a high half must be followed by the escape of a low one.</summary>
    private static bool HasLone(string escaped)
    {
        var waits = false;
        for (var i = 0; i < escaped.Length; i++)
        {
            var half = ' ';
            if (escaped[i] == '\\')
            {
                i++;
                if (escaped[i] == 'u')
                {
                    half = (char)ushort.Parse(escaped.AsSpan(i + 1, 4), System.Globalization.NumberStyles.AllowHexSpecifier, System.Globalization.CultureInfo.InvariantCulture);
                    i += 4;
                }
            }

            if (char.IsLowSurrogate(half) != waits)
                return true;
            waits = char.IsHighSurrogate(half);
        }

        return waits;
    }
}
