using System.Text.Json;

namespace InsConformance.Cli.Readers;

/// <summary>A part of a dump: its title, and what was read in its order.</summary>
internal sealed class DumpSection(string title)
{
    private readonly List<KeyValuePair<string, string>> _lines = [];

    /// <summary>Adds a line, unless there is nothing to say.</summary>
    public void Add(string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
            _lines.Add(new(name, value));
    }

    public void Write(TextWriter output)
    {
        output.WriteLine(title);
        var width = _lines.Count == 0 ? 0 : _lines.Max(l => l.Key.Length);
        foreach (var (name, value) in _lines)
            output.WriteLine($"  {name.PadRight(width)}  {Printable(value)}");
    }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("section", title);
        foreach (var (name, value) in _lines)
            json.WriteString(name, value);
        json.WriteEndObject();
    }

    /// <summary>What a card says never drives a terminal.</summary>
    private static string Printable(string value) => string.Concat(value.Select(c => char.IsControl(c) ? '?' : c));
}
