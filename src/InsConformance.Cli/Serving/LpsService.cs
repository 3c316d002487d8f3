using InsConformance.Foundation;
using InsConformance.Insi.Pki;
using InsConformance.Lps.Mutants;
using InsConformance.Lps.Reference;

namespace InsConformance.Cli.Serving;

/// <summary>Serves the reference LPS until it is told to stop.</summary>
internal static class LpsService
{
    public static async Task<ExitCode> RunAsync(int port, string insi, string cardInsi, string? mutant, string idam, TimeProvider clock, CancellationToken cancelled)
    {
        if (!Uri.TryCreate(insi, UriKind.Absolute, out var insiUrl))
            throw new InputException("insi-url", null, $"'{insi}' is not a URL", "write e.g. --insi https://localhost:8443/lps");
        if (!Uri.TryCreate(cardInsi, UriKind.Absolute, out var cardInsiUrl))
            throw new InputException("insi-url", null, $"'{cardInsi}' is not a URL", "write e.g. --card-insi https://localhost:8444/lps");
        using var pki = PkiStore.OpenOrCreate(time: clock);
        await using var lps = await ReferenceLps.StartAsync(
            new ReferenceLpsOptions
            {
                InsiUrl = insiUrl,
                CardInsiUrl = cardInsiUrl,
                ClientCertificate = pki.Certificate(PkiRole.InsiAuto),
                Idam = idam,
                TrustRoots = pki.Authorities,
                Mutant = mutant is null ? null : MutantCatalogue.Load(AppHome.Find().Mutants).Find(mutant).Id,
                Port = port,
            },
            cancelled);
        Console.WriteLine($"""
            LPS de référence{(mutant is null ? "" : $", mutant {mutant}")}, boucle locale seulement. Ctrl-C pour arrêter.
              pilote   {lps.Url}
              INSi     {insiUrl}, avec une carte {cardInsiUrl}
            """);
        await Stop.WaitAsync(cancelled);
        return ExitCode.Conform;
    }
}
