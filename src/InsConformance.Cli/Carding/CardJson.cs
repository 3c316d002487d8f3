using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace InsConformance.Cli.Carding;

/// <summary>JSON on standard output, readable as it stands.</summary>
internal static class CardJson
{
    public static void Print(Action<Utf8JsonWriter> write)
    {
        using var output = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) }))
            write(json);
        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes a text, or nothing when there is none.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    /// <summary>Writes a code, or nothing when there is none.</summary>
    public static void Optional(this Utf8JsonWriter json, string name, byte? value)
    {
        if (value is { } code)
            json.WriteNumber(name, code);
    }
}
