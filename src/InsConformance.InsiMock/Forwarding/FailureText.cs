using System.Net.Sockets;
using System.Security.Authentication;

namespace InsConformance.InsiMock.Forwarding;

/// <summary>
/// Why a call failed, in words that quote nothing of what the real service sent: of a malformed answer the platform's messages repeat the line, and the
/// recording, the journal and the client would hold it unmasked. Only the messages of the system, of name resolution and of TLS are repeated.
/// </summary>
internal static class FailureText
{
    public static string Of(Exception error)
    {
        var causes = new List<string>();
        if (Kind(error) is { } kind && Explained(kind) is { } explained)
            causes.Add(explained);
        foreach (var at in Chain(error).Where(e => e is SocketException or AuthenticationException))
        {
            if (!causes.Contains(at.Message))
                causes.Add(at.Message);
        }

        return causes.Count > 0 ? string.Join(" / ", causes) : error.GetType().Name;
    }

    /// <summary>The platform's name of the failure, or <see langword="null"/>.</summary>
    public static HttpRequestError? Kind(Exception error) =>
        Chain(error).Select(KindOfOne).FirstOrDefault(k => k is not null);

    private static HttpRequestError? KindOfOne(Exception error) => error switch
    {
        HttpIOException io => io.HttpRequestError,
        HttpRequestException http => http.HttpRequestError,
        _ => null,
    };

    private static string? Explained(HttpRequestError kind) => kind switch
    {
        HttpRequestError.InvalidResponse => "la réponse n'est pas du HTTP valable (contenu non montré)",
        HttpRequestError.ResponseEnded => "la connexion s'est fermée avant la fin de la réponse",
        HttpRequestError.ConfigurationLimitExceeded => "les champs d'en-tête de la réponse sont trop longs",
        HttpRequestError.NameResolutionError => "le nom du serveur est inconnu",
        HttpRequestError.ConnectionError => "la connexion n'a pas été acceptée",
        _ => null,
    };

    private static IEnumerable<Exception> Chain(Exception error)
    {
        for (var at = error; at is not null; at = at.InnerException)
            yield return at;
    }
}
