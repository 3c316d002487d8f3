using InsConformance.Insi.Assertions;
using InsConformance.Insi.Calls;
using InsConformance.Insi.Requests;
using InsConformance.Lps.Reference.Cards;

namespace InsConformance.Lps.Reference.Searching;

/// <summary>With the professional's card: every call carries an assertion that the card signed for it.</summary>
internal sealed record CardWay(RequestContextFactory Contexts, InsiClient Client, CardDesk Desk) : ICallWay
{
    public async Task<AssertionXml?> AssertAsync(string? user, CancellationToken ct) => await Desk.AssertAsync(user, ct);
}
