using InsConformance.Cards.Personas;
using InsConformance.Cards.Pkcs11;
using InsConformance.Foundation;
using InsConformance.Insi.Pki;

namespace InsConformance.Cli.Carding;

/// <summary>Exports cards to SoftHSM2 and says how to use them.</summary>
internal static class CardExporting
{
    public static ExitCode Run(IReadOnlyList<string> personas, string? folder, string? module, TimeProvider clock)
    {
        // Before any key is made: without it nothing can be exported.
        var library = SoftHsmModule.Find(module);
        using var pki = PkiStore.OpenOrCreate(time: clock);
        var workshop = new CardWorkshop(AppHome.Find().Cards, pki);
        var found = personas.Select(workshop.FindCpx).ToArray();
        if (found.GroupBy(p => p.Id).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new InputException("persona-twice", null, $"'{twice.Key}' is given twice: each persona has one token");
        var configuration = SoftHsmExport.Write(workshop, found, folder ?? Path.Combine(CacheFolder.Default, "softhsm"), library);
        foreach (var persona in found)
            Console.WriteLine($"jeton {persona.Id} : {persona.Label}, PIN {persona.Pin}");
        Console.WriteLine($"""

            Pour votre logiciel, ou pour voir :
              export SOFTHSM2_CONF={configuration}
              pkcs11-tool --module {library} --token-label {found[0].Id} --login --pin {found[0].Pin} --list-objects
            """);
        return ExitCode.Conform;
    }
}
