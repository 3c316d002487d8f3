using System.Globalization;
using System.Text;

namespace InsConformance.Gherkin.Bench;

/// <summary>Writes features of five steps per scenario, twenty scenarios per file, all different.</summary>
internal static class FeatureGenerator
{
    private const int PerFile = 20;

    public static void Write(string folder, int scenarios)
    {
        Directory.CreateDirectory(folder);
        for (var file = 0; file * PerFile < scenarios; file++)
        {
            var text = new StringBuilder("# language: fr\n@paniers\n");
            text.Append(CultureInfo.InvariantCulture, $"Fonctionnalité: Paniers {file}\n");
            for (var i = file * PerFile; i < Math.Min(scenarios, (file + 1) * PerFile); i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"""

                      @panier:{i}
                      Scénario: Panier {i}
                        Étant donné un panier au nom de "Client {i}"
                        Et {i} pommes dans le panier
                        Quand on ajoute {i % 7} pommes
                        Et on écrit la note "note {i}"
                        Alors le panier contient {i + (i % 7)} pommes

                    """);
            }

            File.WriteAllText(Path.Combine(folder, $"panier-{file.ToString("000", CultureInfo.InvariantCulture)}.feature"), text.ToString());
        }
    }
}
