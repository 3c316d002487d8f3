using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Insi.Operations;
using InsConformance.Insi.Verification;

namespace InsConformance.Insi.Requests;

/// <summary>
/// Makes conform requests: a fresh UUID for each context and for the message at every call, a <c>Temps</c> of its own for each call in UTC with
/// milliseconds and Z, also when two calls are made in the same millisecond (section 6.4, mistake 7).
/// Contract sections 2.3 to 2.5. Thread-safe.
/// </summary>
/// <param name="clock">The run's clock.</param>
/// <param name="ids">The run's UUIDs.</param>
/// <param name="profile">What the software says of itself.</param>
public sealed class RequestContextFactory(TimeProvider clock, IdSource ids, LpsProfile profile)
{
    private const long LongestBurst = 1000;
    private readonly Lock _gate = new();
    private long _lastMillisecond;

    /// <summary>A request that searches these traits in certificate mode, ready to write.</summary>
    public SearchRequest Search(TraitsSearch search) => Of(InsiOperations.SearchByTraits, search, Couverture.Empty);

    /// <summary>A request that searches with what a card says, ready to write. The assertions of card mode are not in it.</summary>
    /// <param name="search">What was read on the card.</param>
    /// <param name="couverture">The same identity for <c>ContexteBAM</c>; default <see cref="VitaleSearch.ToCouverture"/>.</param>
    public SearchRequest Search(VitaleSearch search, Couverture? couverture = null) =>
        Of(InsiOperations.SearchByVitale, search, couverture ?? search.ToCouverture());

    /// <summary>A verification request, ready to write: a <see cref="UnitVerification"/>, <see cref="BatchDeposit"/>, <see cref="BatchProgress"/> or <see cref="BatchRetrieval"/>.</summary>
    /// <param name="payload">What is asked.</param>
    /// <param name="contract">Names of the operations; default <see cref="VerificationContract.Default"/>.</param>
    /// <exception cref="ArgumentException">Not a payload of verification.</exception>
    public SearchRequest Verify(RequestPayload payload, VerificationContract? contract = null) =>
        Of((contract ?? VerificationContract.Default).MessageOf(payload).Operation, payload, Couverture.Empty);

    private SearchRequest Of(InsiOperation operation, RequestPayload payload, Couverture couverture)
    {
        var temps = Temps(DateTimeOffset.FromUnixTimeMilliseconds(NextMillisecond()));
        return new SearchRequest(
            new BamContext(InsiNames.BamVersion, InsiNames.BamNature, Uuid(), temps, profile.Emetteur, couverture),
            new LpsContext(
                InsiNames.LpsVersion,
                InsiNames.LpsNature,
                Uuid(),
                temps,
                profile.Emetteur,
                profile.Idam,
                InsiNames.IdamR,
                profile.Version,
                profile.Instance.ToString("D"),
                $"urn:lps:{profile.Name}:{profile.Version}"),
            operation.Action,
            InsiNames.MessageIdPrefix + Uuid(),
            payload);
    }

    /// <summary>The written form of an instant in both contexts, e.g. <c>2022-03-01T10:29:58.604Z</c>.</summary>
    public static string Temps(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    // A clock set back by more than a burst of calls can explain is followed.
    private long NextMillisecond()
    {
        var now = clock.GetUtcNow().ToUnixTimeMilliseconds();
        lock (_gate)
            return _lastMillisecond = now > _lastMillisecond || _lastMillisecond - now > LongestBurst ? now : _lastMillisecond + 1;
    }

    private string Uuid() => ids.Next().ToString("D");
}
