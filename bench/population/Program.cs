using System.Globalization;
using InsConformance.Foundation;
using InsConformance.InsiMock.People;
using InsConformance.InsiMock.People.Generation;
using InsConformance.Population.Bench;

// generate FILE PEOPLE | store FILE SEARCHES | dictionary FILE SEARCHES
switch (args)
{
    case ["generate", var file, var people]:
        GeneratedPopulation.Write(file, "bench", 42, int.Parse(people, CultureInfo.InvariantCulture));
        return 0;
    case ["store", var file, var searches]:
        Measurement.Run("store", file, int.Parse(searches, CultureInfo.InvariantCulture), f => new StoreSearch(PopulationFiles.Load(f)));
        return 0;
    case ["dictionary", var file, var searches]:
        Measurement.Run("dictionary", file, int.Parse(searches, CultureInfo.InvariantCulture), f => new DictionarySearch(PopulationFiles.Load(f)));
        return 0;
    default:
        await Console.Error.WriteLineAsync("generate FILE PEOPLE | store FILE SEARCHES | dictionary FILE SEARCHES");
        return (int)ExitCode.WrongInput;
}
