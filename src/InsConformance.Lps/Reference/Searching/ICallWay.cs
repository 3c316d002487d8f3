using InsConformance.Insi.Assertions;
using InsConformance.Insi.Calls;
using InsConformance.Insi.Requests;
using InsConformance.Lps.Reference.Cards;

namespace InsConformance.Lps.Reference.Searching;

/// <summary>How calls go out: with the software certificate, or with the professional's card. Contract section 2.1.</summary>
internal interface ICallWay
{
    RequestContextFactory Contexts { get; }

    InsiClient Client { get; }

    /// <summary>The assertion PS of the next call, or <see langword="null"/> in certificate mode.</summary>
    /// <exception cref="CardStopException">No call may go out.</exception>
    Task<AssertionXml?> AssertAsync(string? user, CancellationToken ct);
}
