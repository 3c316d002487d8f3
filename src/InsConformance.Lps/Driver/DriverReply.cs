using System.Text;

namespace InsConformance.Lps.Driver;

/// <summary>What came back over HTTP, whole.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="MediaType">Content type without parameters, lower case; empty without one.</param>
/// <param name="Body">The bytes.</param>
internal sealed record DriverReply(int Status, string MediaType, byte[] Body)
{
    private const int ExcerptLength = 200;

    public bool IsSuccess => Status is >= 200 and < 300;

    public bool IsJson => MediaType == "application/json" || MediaType.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>The beginning of the body on one line, for messages.</summary>
    public string Excerpt()
    {
        if (Body.Length == 0)
            return "an empty body";
        var text = Encoding.UTF8.GetString(Body, 0, Math.Min(Body.Length, ExcerptLength));
        var line = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]).Trim();
        return Body.Length > ExcerptLength ? $"« {line}… »" : $"« {line} »";
    }
}
