using System.CommandLine;
using InsConformance.Cli.Carding;

namespace InsConformance.Cli.Commands;

/// <summary><c>insconf cards</c>.</summary>
internal static class CardsCommand
{
    private const string Help = """
        The fictitious cards: CPx cards of every kind and cartes Vitale. PERSONA is a shipped one, or the path of your own .yaml file (docs/cards.md).

        Examples:
          insconf cards list
          insconf cards show cps-medecin
          insconf cards show ./mon-medecin.yaml --json
          insconf cards export --softhsm cps-medecin cpe-assistant-medical
          insconf cards serve cps-medecin vitale-famille          in the PC/SC readers of this machine
        """;

    private const string ShowHelp = """
        What a card holds, its certificates, and what INSi lets it do, with the source. The PIN shown is that of the file: you need it to use the test card.
        Private keys are never shown. A CPx card is made at its first use, which takes a moment.

        Examples:
          insconf cards show cps-medecin
          insconf cards show vitale-famille --json
        """;

    private const string ExportHelp = """
        Puts the keys, certificates and data of CPx cards into tokens of SoftHSM2, for software that only loads a PKCS#11 library: same ids and labels as on the
        card (CPS_PRIV_SIG, CPS_PRIV_AUT), the user PIN is the card's. One token per persona, named after it; an older one of that name is replaced.

        Examples:
          insconf cards export --softhsm cps-medecin
          insconf cards export --softhsm --token-dir ./jetons cps-medecin cpf-interne
          SOFTHSM2_CONF=./jetons/softhsm2.conf pkcs11-tool --module /usr/lib/softhsm/libsofthsm2.so --list-objects
        """;

    private const string PersonaHelp = "A shipped persona (insconf cards list), or the path of a .yaml file.";

    public static Command Create(TimeProvider clock) => new("cards", Help) { List(), Show(clock), Export(clock), CardsServeCommand.Create(clock) };

    private static Command List()
    {
        var json = new Option<bool>("--json") { Description = "Print the list as JSON." };
        var command = new Command("list", "Lists the cards: kind, holder, right to INSi, particularity. Example: insconf cards list") { json };
        command.SetAction(parsed => (int)CardListing.Run(parsed.GetValue(json)));
        return command;
    }

    private static Command Show(TimeProvider clock)
    {
        var persona = new Argument<string>("PERSONA") { Description = PersonaHelp };
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var command = new Command("show", ShowHelp) { persona, json };
        command.SetAction(parsed => (int)CardShowing.Run(parsed.GetValue(persona)!, parsed.GetValue(json), clock));
        return command;
    }

    private static Command Export(TimeProvider clock)
    {
        var personas = new Argument<string[]>("PERSONA") { Description = PersonaHelp, Arity = ArgumentArity.OneOrMore };
        personas.RefuseOptions();
        var softHsm = new Option<bool>("--softhsm") { Description = "Into SoftHSM2: today the only target, so that it must be said." };
        var folder = new Option<string?>("--token-dir") { Description = "Folder of the tokens, created when absent. Default: softhsm in the user's cache folder." };
        var module = new Option<string?>("--module") { Description = "The module of SoftHSM2, e.g. /usr/lib/softhsm/libsofthsm2.so. Default: where packages put it." };
        var command = new Command("export", ExportHelp) { softHsm, folder, module, personas };
        command.Validators.Add(result =>
        {
            if (!result.GetValue(softHsm))
                result.AddError("Say where to with --softhsm.");
        });
        command.SetAction(parsed => (int)CardExporting.Run(parsed.GetValue(personas)!, parsed.GetValue(folder), parsed.GetValue(module), clock));
        return command;
    }
}
