using System.Text.Json;

namespace InsConformance.InsiMock.Stubs.Json;

/// <summary>A JSON value and where it stands, so that every refusal points at it. What a member means is the reader's business; its form is checked here.</summary>
/// <param name="Value">The value.</param>
/// <param name="Pointer">Its JSON pointer; empty for the root.</param>
internal readonly record struct JsonPlace(JsonElement Value, string Pointer)
{
    // Comments and trailing commas as WireMock takes them.
    private static readonly JsonDocumentOptions Options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Parses a body.</summary>
    /// <exception cref="StubRefusedException">Not JSON, or empty.</exception>
    public static JsonPlace Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body, Options);
            return new JsonPlace(document.RootElement.Clone(), "");
        }
        catch (JsonException e)
        {
            throw StubRefusedException.Json(null, $"not valid JSON at line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");
        }
    }

    public StubRefusedException Wrong(string detail) => StubRefusedException.Json(Pointer.Length == 0 ? "/" : Pointer, detail);

    /// <summary>The member, or <see langword="null"/> when it is absent or null.</summary>
    public JsonPlace? Member(string name) =>
        Value.ValueKind is JsonValueKind.Object && Value.TryGetProperty(name, out var member) && member.ValueKind is not JsonValueKind.Null
            ? new JsonPlace(member, $"{Pointer}/{Escape(name)}")
            : null;

    public JsonElement Object() => Value.ValueKind is JsonValueKind.Object ? Value : throw Wrong("expected an object");

    public IReadOnlyList<(string Name, JsonPlace Place)> Members()
    {
        if (Value.ValueKind is not JsonValueKind.Object)
            throw Wrong("expected an object");
        var pointer = Pointer;
        return [.. Value.EnumerateObject().Where(m => m.Value.ValueKind is not JsonValueKind.Null).Select(m => (m.Name, new JsonPlace(m.Value, $"{pointer}/{Escape(m.Name)}")))];
    }

    public IReadOnlyList<JsonPlace> Items()
    {
        if (Value.ValueKind is not JsonValueKind.Array)
            throw Wrong("expected an array");
        var pointer = Pointer;
        return [.. Value.EnumerateArray().Select((item, i) => new JsonPlace(item, $"{pointer}/{i}"))];
    }

    public string Text(int maxLength = 1024 * 1024)
    {
        if (Value.ValueKind is not JsonValueKind.String)
            throw Wrong("expected a string");
        var text = Value.GetString()!;
        return text.Length <= maxLength ? text : throw Wrong($"at most {maxLength} characters");
    }

    public int WholeNumber(int min, int max) =>
        Value.ValueKind is JsonValueKind.Number && Value.TryGetInt32(out var number) && number >= min && number <= max
            ? number
            : throw Wrong($"expected a whole number from {min} to {max}");

    public double Number(double min, double max) =>
        Value.ValueKind is JsonValueKind.Number && Value.TryGetDouble(out var number) && number >= min && number <= max
            ? number
            : throw Wrong($"expected a number from {min} to {max}");

    // Old clients write "true" as text.
    public bool Flag() => Value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String when bool.TryParse(Value.GetString(), out var flag) => flag,
        _ => throw Wrong("expected true or false"),
    };

    public Guid Uuid() => Guid.TryParse(Text(64), out var id) ? id : throw Wrong("expected a UUID");

    /// <summary>Refuses members that are not known: a setting that is not served must not look as if it were.</summary>
    public void Only(params ReadOnlySpan<string> known)
    {
        foreach (var (name, place) in Members())
        {
            if (!known.Contains(name))
                throw place.Wrong($"Unrecognized field \"{name}\"; served here: {string.Join(", ", known.ToArray())}");
        }
    }

    private static string Escape(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}
