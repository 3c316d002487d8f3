using InsConformance.Foundation.Yaml;
using InsConformance.Identity.Places;

namespace InsConformance.InsiMock.People.Generation;

/// <summary>Where generated people are born. Immutable.</summary>
internal sealed class BirthPlaces
{
    private BirthPlaces(YamlMap file)
    {
        Metropole = Read(file, "metropole");
        Corse = Read(file, "corse");
        Outremer = Read(file, "outremer");
        Etranger = Read(file, "etranger");
        file.RefuseUnknownKeys();
    }

    public IReadOnlyList<string> Metropole { get; }

    public IReadOnlyList<string> Corse { get; }

    public IReadOnlyList<string> Outremer { get; }

    public IReadOnlyList<string> Etranger { get; }

    public static BirthPlaces Shipped() => new(ShippedData.Yaml("Generation.birth-places.yaml"));

    public string Pick(Dice dice, GenerationRates rates)
    {
        var roll = dice.Next(GenerationRates.Whole);
        if (roll < rates.BornInCorsica)
            return dice.Pick(Corse);
        roll -= rates.BornInCorsica;
        if (roll < rates.BornOverseas)
            return dice.Pick(Outremer);
        return roll - rates.BornOverseas < rates.BornAbroad ? dice.Pick(Etranger) : dice.Pick(Metropole);
    }

    private static IReadOnlyList<string> Read(YamlMap file, string key)
    {
        var places = file.Texts(key);
        var wrong = places.FirstOrDefault(p => !Cog.TryParse(p, out _));
        return wrong is null && places.Count > 1 ? places : throw file.Error(key, $"'{key}' must list several COG; wrong: {wrong}");
    }
}
