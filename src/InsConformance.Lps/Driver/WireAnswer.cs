using System.Text;
using System.Text.Json;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Driver;

/// <summary>What came back over HTTP, whole and unjudged.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="MediaType">Content type without parameters, lower case; empty without one.</param>
/// <param name="Body">The bytes.</param>
public sealed record WireAnswer(int Status, string MediaType, byte[] Body)
{
    /// <summary>Whether the status is one of success.</summary>
    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>The beginning of the body on one line, for messages.</summary>
    public string Excerpt() => new DriverReply(Status, MediaType, Body).Excerpt();

    /// <summary>The body as text.</summary>
    public string Text() => Encoding.UTF8.GetString(Body);

    /// <summary>The body as a problem of the contract, or <see langword="null"/> when it is none.</summary>
    public LpsProblem? Problem()
    {
        try
        {
            return JsonSerializer.Deserialize(Body, LpsContractJson.Default.LpsProblem);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>e.g. <c>HTTP 404 (text/html) « ... »</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"HTTP {Status} ({(MediaType.Length == 0 ? "sans type" : MediaType)}) {Excerpt()}");
}
