using InsConformance.Insi;
using InsConformance.InsiMock.Scanning;

namespace InsConformance.InsiMock.Drifting;

/// <summary>Tells the recorded shapes S1, S2, S3, F1 and F2 by prefixes and declarations. Contract sections 3.2 and 3.3.</summary>
internal static class ShapeName
{
    private const string Unknown = "unknown";

    public static string Of(SeenAnswer answer, MessageScan scan)
    {
        var body = scan.Elements.FirstOrDefault(e => e.Is(InsiNames.Soap12, "Body"));
        var content = body?.Children.FirstOrDefault();
        if (body is null || content is null)
            return Unknown;
        return answer.Reading.Result is not null ? OfResult(body, content) : answer.Reading.Fault is not null ? OfFault(body, content) : Unknown;
    }

    private static string OfResult(ScannedElement body, ScannedElement content) => (body.Prefix, content.Prefix) switch
    {
        ("env", "ns2") when Declares(body, "S") && Declares(content, "ns3") => "S1",
        ("env", "") when Declares(content, "ns0") && Declares(content, "ns1") => "S2",
        ("S", "") when Declares(content, "ns3") && Declares(content, "ns2") => "S3",
        _ => Unknown,
    };

    private static string OfFault(ScannedElement body, ScannedElement content) => (body.Prefix, content.Prefix) switch
    {
        ("env", "S") when Declares(content, "ns4") => "F1",
        ("env", "soap") when !Declares(body, "S") => "F2",
        _ => Unknown,
    };

    private static bool Declares(ScannedElement element, string prefix) => element.Declarations.Any(d => d.Prefix == prefix);
}
