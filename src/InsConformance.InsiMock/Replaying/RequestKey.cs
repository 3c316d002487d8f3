using System.Security.Cryptography;
using System.Text;
using InsConformance.Insi;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Xml;

namespace InsConformance.InsiMock.Replaying;

/// <summary>
/// What makes two requests the same for the service: the content of the body, element by element, whatever prefixes, white space, comments and contexts are.
/// A request that cannot be read is the same as another of the same bytes.
/// </summary>
internal static class RequestKey
{
    public static string Of(RequestReading reading, ReadOnlySpan<byte> body)
    {
        if (!reading.IsRequest)
            return "bytes " + Convert.ToHexStringLower(SHA256.HashData(body));
        var elements = reading.Request.Elements;
        var bodyDepth = 0;
        var key = new StringBuilder(reading.Request.Operation.Name);
        foreach (var element in elements)
        {
            if (element.Depth == 2)
                bodyDepth = element.Is(InsiNames.Soap12, "Body") ? element.Depth : 0;
            else if (bodyDepth > 0)
                Write(key, element);
        }

        return key.ToString();
    }

    private static void Write(StringBuilder key, SeenElement element)
    {
        // An empty element and an absent one are not the same, and a length keeps neighbours apart.
        key.Append('\n').Append(element.Depth).Append(' ').Append(element.NamespaceUri).Append('#').Append(element.LocalName);
        if (!element.HasChildren)
            key.Append(' ').Append(element.Text.Length).Append(':').Append(element.Text);
    }
}
