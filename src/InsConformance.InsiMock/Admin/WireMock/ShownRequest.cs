using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Recording.Masking;
using InsConformance.InsiMock.Stubs.Matching;

namespace InsConformance.InsiMock.Admin.WireMock;

/// <summary>What may be shown of a request when identities may not: names of parameters, cookies and fields, and values that HTTP defines without naming anybody.</summary>
internal static class ShownRequest
{
    // Longer runs of digits in a path are numbers of somebody; versions, ports and years are shorter.
    private const int LongestNumber = 4;

    /// <summary>The path, its segments of long numbers left out, and the names of the query's parameters.</summary>
    public static string Url(SeenRequest request)
    {
        var path = string.Join('/', request.Path.Split('/').Select(s => HoldsLongNumber(s) ? Hidden(s) : s));
        var question = request.Url.Contains('?', StringComparison.Ordinal) ? "?" : "";
        return path + question + string.Join('&', request.QueryParameters.Select(p => p.Value.Length == 0 ? Parameter(p) : $"{Parameter(p)}={Hidden(p.Value)}"));
    }

    /// <summary>The name of a parameter; a word that stands alone is a value.</summary>
    public static string Parameter(HttpField parameter) =>
        (parameter.Value.Length > 0 && !HoldsLongNumber(parameter.Name)) || parameter.Name.Equals("wsdl", StringComparison.OrdinalIgnoreCase)
            ? Uri.EscapeDataString(parameter.Name)
            : Hidden(parameter.Name);

    public static string Hidden(string value) => value.Length == 0 ? "" : $"[{value.Length} characters, not shown]";

    /// <summary>Whether a field's value is shown; the mock's own are.</summary>
    public static bool IsOpen(HttpField field) =>
        HeaderFields.IsOpen(field) || field.Name.StartsWith("Matched-Stub-", StringComparison.OrdinalIgnoreCase);

    private static bool HoldsLongNumber(string segment)
    {
        var run = 0;
        foreach (var c in segment)
        {
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            if (run > LongestNumber)
                return true;
        }

        return false;
    }
}
