using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Requests;

/// <summary>Header <c>wsse:Security</c> as received. Contract section 2.6.</summary>
/// <param name="Element">The element with its place.</param>
/// <param name="AssertionCount">SAML 2.0 assertions directly inside.</param>
/// <param name="OtherCount">Other elements directly inside; the schema allows none.</param>
public sealed record SecurityHeader(SeenElement Element, int AssertionCount, int OtherCount)
{
    /// <summary>Whether nothing is inside.</summary>
    public bool IsEmpty => AssertionCount + OtherCount == 0;
}
