using System.Globalization;
using System.Text.Json;

namespace InsConformance.InsiMock.Stubs.Json;

/// <summary>A plain JSON path: names and array indexes from the root, e.g. <c>$.suite.cases[0]</c>. Immutable, thread-safe.</summary>
internal sealed class JsonPath
{
    private readonly IReadOnlyList<string> _steps;

    private JsonPath(IReadOnlyList<string> steps) => _steps = steps;

    /// <summary>Reads a path.</summary>
    /// <exception cref="StubRefusedException">Not such a path: filters, wildcards and descents are not served.</exception>
    public static JsonPath Parse(JsonPlace place)
    {
        var text = place.Text(1000);
        if (!text.StartsWith('$'))
            throw Wrong(place);
        var steps = new List<string>();
        for (var at = 1; at < text.Length;)
        {
            var isBracket = text[at] == '[';
            var end = isBracket ? text.IndexOf(']', at) : text.IndexOfAny(['.', '['], at + 1);
            if (end < 0)
                end = text.Length;
            var step = text[(at + 1)..Math.Min(end, text.Length)].Trim('\'', '"');
            if (step.Length == 0 || step.Any("*?@(:,".Contains) || (!isBracket && text[at] != '.') || (isBracket && end == text.Length))
                throw Wrong(place);
            steps.Add(step);
            at = isBracket ? end + 1 : end;
        }

        return new JsonPath(steps);
    }

    /// <summary>What the path leads to, or <see langword="null"/>.</summary>
    public JsonElement? Find(JsonElement value)
    {
        foreach (var step in _steps)
        {
            if (value.ValueKind is JsonValueKind.Object && value.TryGetProperty(step, out var member))
                value = member;
            else if (value.ValueKind is JsonValueKind.Array && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < value.GetArrayLength())
                value = value[index];
            else
                return null;
        }

        return value;
    }

    private static StubRefusedException Wrong(JsonPlace place) => place.Wrong("only plain paths are served, e.g. $.suite.cases[0]");
}
