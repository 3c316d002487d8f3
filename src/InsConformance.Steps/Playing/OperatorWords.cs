using System.Globalization;
using InsConformance.InsiMock;

namespace InsConformance.Steps.Playing;

/// <summary>What a person who operates an LPS is told of the mock. No identity is in it.</summary>
internal static class OperatorWords
{
    /// <summary>What to configure in the LPS.</summary>
    public static string Access(MockServer mock) => $"""
        À régler une fois dans le logiciel :
          adresse d'INSi, certificat logiciel   {mock.MutualTlsUri}
          adresse d'INSi, carte CPS             {mock.CardUri?.AbsoluteUri ?? "(aucune)"}
          certificat client                     insi-auto (.p12 ou .crt.pem et .key.pem) de : insconf pki export DOSSIER
          autorités à reconnaître               autorites.pem du même dossier
          numéro d'autorisation (IDAM)          TESTSGIE0000, ou le vôtre donné par --idam
        """;

    /// <summary>What the mock received, one line for each call.</summary>
    public static IReadOnlyList<string> Calls(MockServer mock) =>
    [
        .. mock.Journal.Snapshot().Select(e => string.Create(
            CultureInfo.InvariantCulture, $"appel n° {e.Number}, réponse : {e.CodeCr ?? e.FaultCode ?? "aucune lisible"}")),
    ];
}
