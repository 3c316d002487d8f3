using InsConformance.Insi.Assertions;
using InsConformance.Insi.Calls;
using InsConformance.Insi.Requests;

namespace InsConformance.Lps.Reference.Searching;

/// <summary>With the software certificate: no assertion.</summary>
internal sealed record CertificateWay(RequestContextFactory Contexts, InsiClient Client) : ICallWay
{
    public Task<AssertionXml?> AssertAsync(string? user, CancellationToken ct) => Task.FromResult<AssertionXml?>(null);
}
