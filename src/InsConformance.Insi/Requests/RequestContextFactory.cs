using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Insi.Operations;

namespace InsConformance.Insi.Requests;

/// <summary>
/// Makes conform requests: a fresh UUID for each context and for the message at every call, one <c>Temps</c> per call in UTC with milliseconds and Z.
/// Contract sections 2.3 to 2.5. Thread-safe.
/// </summary>
/// <param name="clock">The run's clock.</param>
/// <param name="ids">The run's UUIDs.</param>
/// <param name="profile">What the software says of itself.</param>
public sealed class RequestContextFactory(TimeProvider clock, IdSource ids, LpsProfile profile)
{
    /// <summary>A request that searches these traits in certificate mode, ready to write.</summary>
    public SearchRequest Search(TraitsSearch search)
    {
        var temps = Temps(clock.GetUtcNow());
        return new SearchRequest(
            new BamContext(InsiNames.BamVersion, InsiNames.BamNature, Uuid(), temps, profile.Emetteur, Couverture.Empty),
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
            InsiOperations.SearchByTraits.Action,
            InsiNames.MessageIdPrefix + Uuid(),
            search);
    }

    /// <summary>The written form of an instant in both contexts, e.g. <c>2022-03-01T10:29:58.604Z</c>.</summary>
    public static string Temps(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private string Uuid() => ids.Next().ToString("D");
}
