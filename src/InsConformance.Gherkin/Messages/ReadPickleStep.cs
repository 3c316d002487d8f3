using System.Text.Json;
using InsConformance.Gherkin.Bindings;

namespace InsConformance.Gherkin.Messages;

/// <summary>A step of a pickle as read back.</summary>
internal sealed record ReadPickleStep(string Id, string Text, string AstNodeId, string? Argument, bool IsOutcome)
{
    public static ReadPickleStep From(JsonElement step) => new(
        step.GetProperty("id").GetString()!,
        step.GetProperty("text").GetString()!,
        step.GetProperty("astNodeIds")[0].GetString()!,
        ArgumentOf(step),
        step.TryGetProperty("type", out var type) && type.GetString() == "Outcome");

    private static string? ArgumentOf(JsonElement step)
    {
        if (!step.TryGetProperty("argument", out var argument))
            return null;
        if (argument.TryGetProperty("docString", out var text))
            return text.GetProperty("content").GetString();
        if (!argument.TryGetProperty("dataTable", out var table))
            return null;
        return new DataTable([.. table.GetProperty("rows").EnumerateArray().Select(r =>
            (IReadOnlyList<string>)[.. r.GetProperty("cells").EnumerateArray().Select(c => c.GetProperty("value").GetString()!)])]).ToString();
    }
}
