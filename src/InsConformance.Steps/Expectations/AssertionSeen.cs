using System.Globalization;
using InsConformance.Insi.Xml;

namespace InsConformance.Steps.Expectations;

/// <summary>An assertion of a call, as received; what it proves was judged by the mock. Contract sections 2.6 and 2.7.</summary>
internal sealed record AssertionSeen(string? Id, DateTimeOffset? IssueInstant, string? NameQualifier, string? NameId, string? Certificate)
{
    private const string Saml = "urn:oasis:names:tc:SAML:2.0:assertion";
    private const string Signature = "http://www.w3.org/2000/09/xmldsig#";

    /// <summary>Those of a message, in order: PS, then Vitale.</summary>
    public static IReadOnlyList<AssertionSeen> In(Call call) =>
        [.. (call.Request?.Elements ?? []).Where(e => e.Is(Saml, "Assertion")).Select(e => Of(e, call.Request!.Elements))];

    private static AssertionSeen Of(SeenElement assertion, IReadOnlyList<SeenElement> all)
    {
        var name = all.FirstOrDefault(e => e.Is(Saml, "NameID") && IsInside(e, assertion));
        var isDated = DateTimeOffset.TryParse(assertion.Attribute("IssueInstant"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant);
        return new AssertionSeen(
            assertion.Attribute("ID"),
            isDated ? instant : null,
            name?.Attribute("NameQualifier"),
            name?.Text,
            all.FirstOrDefault(e => e.Is(Signature, "X509Certificate") && IsInside(e, assertion))?.Text);
    }

    private static bool IsInside(SeenElement element, SeenElement around)
    {
        for (var e = element.Parent; e is not null; e = e.Parent)
        {
            if (ReferenceEquals(e, around))
                return true;
        }

        return false;
    }
}
