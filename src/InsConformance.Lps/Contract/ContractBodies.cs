using System.Text.Json;
using InsConformance.Foundation;

namespace InsConformance.Lps.Contract;

/// <summary>Tells whether bytes are a body of the contract, as strictly as the harness reads them. Thread-safe.</summary>
public static class ContractBodies
{
    /// <summary>Checks a body.</summary>
    /// <param name="schema">Name of a schema of the contract, e.g. <c>LpsIdentity</c>.</param>
    /// <param name="json">The bytes, UTF-8.</param>
    /// <returns>Why they are not that body, or <see langword="null"/> when they are.</returns>
    /// <exception cref="InputException">No such schema.</exception>
    public static string? Fault(string schema, ReadOnlySpan<byte> json)
    {
        var type = typeof(ContractBodies).Assembly.GetType($"{typeof(ContractBodies).Namespace}.{schema}") is { } record
            ? LpsContractJson.Default.GetTypeInfo(record)
            : null;
        if (type is null)
            throw new InputException("contract-schema", null, $"the driver contract has no body '{schema}'", "use a schema of docs/lps-driver.openapi.yaml, e.g. LpsIdentity");
        try
        {
            if (JsonSerializer.Deserialize(json, type) is null)
                return "null";
            using var document = JsonDocument.Parse(json.ToArray());
            return NullIn(document.RootElement, "$");
        }
        catch (JsonException e)
        {
            return e.Message;
        }
    }

    private static string? NullIn(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Null => $"null at {path}: an absent member is left out",
        JsonValueKind.Object => element.EnumerateObject().Select(m => NullIn(m.Value, $"{path}.{m.Name}")).FirstOrDefault(f => f is not null),
        JsonValueKind.Array => element.EnumerateArray().Select((e, i) => NullIn(e, FormattableString.Invariant($"{path}[{i}]"))).FirstOrDefault(f => f is not null),
        _ => null,
    };
}
