using InsConformance.Cards.Personas;
using InsConformance.Foundation;
using InsConformance.Insi.Pki;

namespace InsConformance.Cli.Carding;

/// <summary>Shows a card. Nothing here has a private key in its reach but the card's own content, of which it only prints the certificates.</summary>
internal static class CardShowing
{
    public static ExitCode Run(string idOrFile, bool json, TimeProvider clock)
    {
        using var pki = PkiStore.OpenOrCreate(time: clock);
        var workshop = new CardWorkshop(AppHome.Find().Cards, pki);
        var made = workshop.Make(idOrFile);
        if (made.Cpx is { } professional)
        {
            var content = workshop.Content(professional);
            if (json)
                CardJson.Print(j => CpxDetailJson.Write(j, professional, content));
            else
                CpxDetail.Write(Console.Out, professional, content);
        }
        else if (json)
        {
            CardJson.Print(j => VitaleDetail.Write(j, made.Vitale!));
        }
        else
        {
            VitaleDetail.Write(Console.Out, made.Vitale!);
        }

        return ExitCode.Conform;
    }
}
