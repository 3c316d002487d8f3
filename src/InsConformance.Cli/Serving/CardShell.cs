using System.Globalization;
using InsConformance.Cards.Faults;
using InsConformance.Cards.Personas;
using InsConformance.Cards.Vpcd;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Cli.Serving;

/// <summary>The commands of <c>insconf cards serve</c>, typed or piped. Each ends when its effect is seen in the reader, so that a script needs no waits.</summary>
internal sealed class CardShell(IReadOnlyList<CardReaderBay> bays, CardDrawer drawer, TextWriter output)
{
    private const string Help = """
          list                         les lecteurs et leurs cartes
          eject N                      retire la carte du lecteur N
          insert N PERSONA             met une carte ; la même personne retrouve la même carte (essais du code compris)
          swap N PERSONA               retire la carte et met l'autre
          fault N KIND [clé=valeur]    injecte une panne : seconds=2, ins=88, nth=3, every=2, once=true, sw2=10, bits=1, seed=1
          heal N                       fin des pannes du lecteur N
          renew PERSONA                la prochaine carte de cette personne sera neuve
          quit                         retire les cartes et termine
        """;

    /// <summary>Waits for the first cards, then obeys until quit or cancellation; the end of piped input is not the end of the service.</summary>
    public async Task RunAsync(IReadOnlyList<CardReaderBay> served, TextReader input, bool isPiped, CancellationToken ct)
    {
        foreach (var bay in served)
            await TellAsync(bay, ct);
        while (true)
        {
            if (!isPiped)
                await output.WriteAsync("cartes> ");
            // The console cannot be read with a token: the read is left behind when the service ends.
            var line = await Task.Factory.StartNew(input.ReadLine, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(ct);
            if (line is null)
            {
                await Stop.WaitAsync(ct);
                ct.ThrowIfCancellationRequested();
            }

            string[] words = line!.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (words is ["quit" or "exit" or "q", ..])
                return;
            await ObeyAsync(words, ct);
        }
    }

    private async Task ObeyAsync(string[] words, CancellationToken ct)
    {
        try
        {
            switch (words)
            {
                case [] or [['#', ..], ..]:
                    break;
                case ["list"]:
                    foreach (var bay in bays)
                        await output.WriteLineAsync(Line(bay));
                    break;
                case ["eject", var number]:
                    var emptied = Bay(number);
                    await emptied.EjectAsync(ct);
                    await output.WriteLineAsync($"  {emptied.Number}  {emptied.Slot.Name}  vide");
                    break;
                case ["insert", var number, var persona]:
                    var filled = Bay(number);
                    filled.Insert(Take(persona));
                    await TellAsync(filled, ct);
                    break;
                case ["swap", var number, var persona]:
                    var swapped = Bay(number);
                    var card = Take(persona, except: swapped);
                    await swapped.EjectAsync(ct);
                    swapped.Insert(card);
                    await TellAsync(swapped, ct);
                    break;
                case ["fault", var number, ..] when words.Length > 2:
                    var fault = Fault(words[2..]);
                    Bay(number).Slot.Faults.Add(fault);
                    await output.WriteLineAsync($"  {number}  panne : {fault}");
                    break;
                case ["heal", var number]:
                    var healed = Bay(number);
                    healed.Slot.Faults.Clear();
                    healed.Slot.Current?.Faults.Clear();
                    await output.WriteLineAsync($"  {number}  sans panne");
                    break;
                case ["renew", var persona]:
                    drawer.Renew(persona);
                    await output.WriteLineAsync($"  la prochaine carte {persona} sera neuve");
                    break;
                case ["help" or "?"]:
                    await output.WriteLineAsync(Help);
                    break;
                default:
                    throw new InputException("shell-command", null, $"unknown command '{string.Join(' ', words)}'", "help");
            }
        }
        catch (Exception e) when (e is InputException or BlockedException or ArgumentException)
        {
            await output.WriteLineAsync($"  erreur : {(e is InsConformanceException known ? known.OneLine : e.Message)}");
        }
    }

    /// <summary>Waits until the card is seen, and says where.</summary>
    private async Task TellAsync(CardReaderBay bay, CancellationToken ct)
    {
        var name = await bay.SeenAsync(ct);
        await output.WriteLineAsync(bay.Link.State is VpcdLinkState.Connecting ? Line(bay) : $"  {bay.Number}  {name}  {Words(bay.Card)}");
    }

    private static string Line(CardReaderBay bay)
    {
        var state = bay.Link.State switch
        {
            _ when !bay.Slot.State.HasCard => "vide",
            VpcdLinkState.InReader => Words(bay.Card),
            VpcdLinkState.Connected => $"{Words(bay.Card)} (attend : le lecteur tient une autre carte)",
            _ => $"{Words(bay.Card)} (attend pcscd)",
        };
        var faults = bay.Slot.Faults.Active.Concat(bay.Slot.Current?.Faults.Active ?? []);
        return string.Join("  ", new[] { $"  {bay.Number}", bay.Slot.Name, state }.Concat(faults.Select(f => $"[{f}]")));
    }

    private static string Words(MadeCard? card) => card is null ? "vide" : $"{card.Label}  {card.Cpx?.Label ?? card.Vitale?.Label}".TrimEnd();

    private CardReaderBay Bay(string number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && bays.FirstOrDefault(b => b.Number == n) is { } bay
            ? bay
            : throw new InputException("shell-reader", null, $"there is no reader {number}", $"readers are 1 to {bays.Count}");

    private MadeCard Take(string persona, CardReaderBay? except = null)
    {
        var card = drawer.Take(persona);
        return bays.FirstOrDefault(b => b != except && b.Card?.Label == card.Label && b.Slot.State.HasCard) is { } other
            ? throw new InputException("persona-twice", null, $"the card of {card.Label} is in reader {other.Number}", $"eject {other.Number} first")
            : card;
    }

    /// <summary>Reads e.g. <c>slow seconds=2 ins=88</c> or <c>réponse lente seconds=2</c>, by the rules of persona files.</summary>
    private static CardFault Fault(string[] words)
    {
        var kind = string.Join(' ', words.TakeWhile(w => !w.Contains('=', StringComparison.Ordinal)));
        var yaml = words.Where(w => w.Contains('=', StringComparison.Ordinal)).Select(w => w.Split('=', 2)).Select(p => $"{Quoted(p[0])}: {Quoted(p[1])}");
        if (!CardFaultWords.TryParse(kind, out _))
            throw new InputException("shell-fault", null, $"'{kind}' is no card fault", $"one of {string.Join(", ", CardFaultWords.Codes)}");
        return CardFaultReader.ReadOne(YamlFile.Parse($"kind: {Quoted(kind)}\n{string.Join('\n', yaml)}", "fault"));
    }

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
